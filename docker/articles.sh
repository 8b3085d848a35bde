#!/usr/bin/env bash
# Writes made-up articles as JSON lines, about 3 KB each, no two the same: docker/articles.sh COUNT > articles.jsonl
set -euo pipefail
awk -v count="${1:?how many}" 'BEGIN {
    srand(20261125)
    places = split("Mosul|Kirkuk|Baghdad|Khanaqin|Basra|Erbil|Paris, Texas|Paris|London, Ontario|Springfield, Illinois|Nairobi|Lagos|Kyiv|Kharkiv|Odesa|São Paulo|Rio de Janeiro|Lima|Bogotá|Mexico City|Tijuana|Manila|Jakarta|Surabaya|Hanoi|Karachi|Lahore|Peshawar|Kabul|Herat|Tehran|Isfahan|Aleppo|Homs|Beirut|Tripoli|Benghazi|Cairo|Alexandria|Khartoum|Addis Ababa|Mogadishu|Johannesburg|Durban|Sydney|Perth|Auckland|Wellington|Georgia|Atlanta|Birmingham, Alabama|Birmingham|Manchester|Dublin|Berlin|Frankfurt|Munich|Vienna|Warsaw|Gdansk|Madrid|Seville|Lisbon|Porto|Athens|Izmir|Ankara|Moscow|Kazan|Seoul|Busan|Tokyo|Osaka|Beijing|Chengdu|Mumbai|Chennai", place, "|")
    people = split("Amina Yusuf|Carlos Mendez|Ivan Petrov|Mary Collins|Ahmed al-Jubouri|Linh Tran|Sofia Rossi|John Baker", person, "|")
    bodies = split("the Ministry of Water|the World Food Programme|the city council|the port authority|the United Nations|the provincial police", body, "|")
    kinds = split("%s officials in %s said on Monday that the road to %s would stay closed until the bridge had been repaired.|According to %s, families who left %s last winter have begun to return from camps near %s.|Heavy rain cut power in %2$s for a third day, and crews sent by %1$s from %3$s could not get through.|Asked about the plan, %s said that neither %s nor %s had been told of it before it was printed.|Trade between %2$s and %3$s fell by a tenth in March, a report by %1$s found.|The two sides met in %2$s, not in %3$s as had been agreed, and %1$s left without speaking to reporters.|For most of the year the market is quiet; in spring, farmers come from villages around it to sell barley, wool and early fruit.|Nobody was hurt, but the school will not open before the end of the month.", kind, "|")
    for (i = 1; i <= count; i++) {
        text = ""
        while (length(text) < 2900) {
            a = rand() < 0.5 ? person[1 + int(rand() * people)] : body[1 + int(rand() * bodies)]
            b = place[1 + int(rand() * places)]
            c = place[1 + int(rand() * places)]
            s = kind[1 + int(rand() * kinds)]
            if (s ~ /%2/) { gsub(/%1\$s/, a, s); gsub(/%2\$s/, b, s); gsub(/%3\$s/, c, s) }
            else { sub(/%s/, a, s); sub(/%s/, b, s); sub(/%s/, c, s) }
            text = text (text == "" ? "" : (rand() < 0.2 ? "\\n\\n" : " ")) toupper(substr(s, 1, 1)) substr(s, 2)
        }
        printf "{\"id\": \"article-%07d\", \"text\": \"%s\"}\n", i, text
    }
}'
