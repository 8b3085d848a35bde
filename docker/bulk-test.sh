#!/usr/bin/env bash
# Proves on one machine, by hand, what the tests prove small: docker/bulk-test.sh [queue|faults|kills|poison|speed|stream|tag ...]
# Needs the .NET SDK, rabbitmq-server, curl, and two cores. Everything it starts listens on 127.0.0.1 and ends with it.
#   ARTICLES=100000  articles of 3 KB for queue and faults      LINES=1000000  documents of the stream
#   TAGGED=10000     articles for tag                           SPEED=40000       articles for speed
#   KILLED=5000      articles for kills, which needs root to mount a small disk in memory
#   COMPRESS=true    whether workers compress replies
#   WORK=...         a folder to keep; a new one by default     BUILT=1           take the programs that lie in it
set -uo pipefail
cd "$(dirname "$0")/.."
repository=$PWD
articles=${ARTICLES:-100000} lines=${LINES:-1000000} tagged=${TAGGED:-10000} killed=${KILLED:-5000} speed=${SPEED:-40000}
work=${WORK:-$(mktemp -d)}
port=${PORT:-25672}
broker=amqp://guest:guest@127.0.0.1:$port/
mkdir -p "$work"/{broker/home,broker/data,broker/log}

cleanup() {
    mountpoint -q "$work/disk" && umount -l "$work/disk"
    for pid in "${ballast:-}" "${worker1:-}" "${worker2:-}" "${fault:-}" "${bare:-}" "${service:-}" "${names:-}"; do [ -n "$pid" ] && kill -9 "$pid" 2>/dev/null; done
    stop_broker
    [ -n "${WORK:-}" ] || rm -rf "$work"
}
trap cleanup EXIT

say() { printf '%s  %s\n' "$(date +%T)" "$*"; }
fail() { say "FAIL: $*"; exit 1; }
geotagger() { dotnet "$work/cli/GeoTagger.Cli.dll" "$@"; }

# --- the broker: Debian's, with data and ports of its own
in_broker() {
    env HOME="$work/broker/home" RABBITMQ_NODENAME="bulk$port@localhost" RABBITMQ_NODE_IP_ADDRESS=127.0.0.1 RABBITMQ_NODE_PORT="$port" \
        RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="-kernel inet_dist_use_interface {127,0,0,1}" RABBITMQ_DIST_PORT=$((port + 1)) ERL_EPMD_PORT=$((port + 2)) ERL_EPMD_ADDRESS=127.0.0.1 RABBITMQ_MNESIA_BASE="$work/broker/data" \
        RABBITMQ_LOG_BASE="$work/broker/log" RABBITMQ_ENABLED_PLUGINS_FILE="$work/broker/plugins" RABBITMQ_CONF_ENV_FILE="$work/broker/environment" \
        RABBITMQ_CONFIG_FILE="$work/broker/rabbitmq" "$@"
}
# new_broker [cores]: with nothing in it; on the data of earlier runs it needs several times its processor time
new_broker() { rm -rf "$work/broker/data"; mkdir "$work/broker/data"; start_broker "$@"; }
# start_broker [cores]: on these, or wherever there is room
start_broker() {
    in_broker ${1:+taskset -c "$1"} /usr/lib/rabbitmq/bin/rabbitmq-server >>"$work/broker/output" 2>&1 &
    for _ in $(seq 240); do (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break; sleep 0.25; done
}
stop_broker() { [ -f "$work/broker/data/bulk$port@localhost.pid" ] && kill -9 "$(cat "$work/broker/data/bulk$port@localhost.pid")" 2>/dev/null; sleep 0.5; }

# worker N [core]: on one core, or wherever there is room
worker() {
    local pin=(); [ -n "${2:-}" ] && pin=(taskset -c "$2" env DOTNET_PROCESSOR_COUNT=1)
    "${pin[@]}" env GeoTagger__Queue__Broker="$broker" GeoTagger__Queue__Name="$queue" GeoTagger__Queue__Compress="${COMPRESS:-true}" ASPNETCORE_URLS="http://127.0.0.1:$((port + 10 + $1))" \
        dotnet "$work/worker/GeoTagger.Worker.dll" >>"$work/worker$1.log" 2>&1 &
    eval "worker$1=\$!"
}
seconds() { date +%s.%N; }
per_second() { awk -v n="$1" -v a="$2" -v b="$3" 'BEGIN { printf "%.1f", n / (b - a) }'; }

prepare() {
    # Our own, so that it ends with us; the server would leave one behind.
    in_broker epmd >/dev/null 2>&1 & names=$!
    [ -s "$work/articles.jsonl" ] || docker/articles.sh "$articles" >"$work/articles.jsonl"
    [ -z "${BUILT:-}" ] || return 0
    say "building"
    dotnet publish src/GeoTagger.Worker -c Release -o "$work/worker" -v q --nologo || exit 1
    dotnet publish src/GeoTagger.Api -c Release -o "$work/api" -v q --nologo || exit 1
    dotnet publish src/GeoTagger.Cli -c Release -o "$work/cli" -v q --nologo || exit 1
    ln -sfn "$repository/models" "$work/cli/models"
}

enqueue() { rm -f "$work/enqueue"*; geotagger enqueue "$1" --broker "$broker" --queue "$queue" --progress "$work/enqueue" --max-queue 10000000 2>&1 | tail -1; }
collect() { rm -f "$work/$queue.out"*; geotagger collect --out "$work/$queue.out" --expect "$1" --idle "${2:-120}" --broker "$broker" --queue "$queue" 2>&1 | tail -3; }

# --- 100,000 articles through two workers; ids in = ids out
queue() {
    queue=queue
    new_broker
    local a b c; a=$(seconds); say "$(enqueue "$work/articles.jsonl")"; b=$(seconds)
    say "enqueued $(per_second "$articles" "$a" "$b") a second"
    worker 1; worker 2
    say "$(collect "$work/articles.jsonl")"; c=$(seconds)
    say "tagged and collected by two workers: $(per_second "$articles" "$b" "$c") documents a second"
    say "bytes of a reply, and by gzip -1: $(head -200 "$work/queue.out" | while IFS= read -r reply; do echo "${#reply} $(gzip -1 <<<"$reply" | wc -c)"; done | awk '{ a += $1; b += $2 } END { printf "%.0f %.0f", a / NR, b / NR }')"
    kill "$worker1" "$worker2"; wait "$worker1" "$worker2"
    stop_broker
}

# --- the same while a worker is killed every 10 s and the broker twice
faults() {
    queue=faults
    new_broker
    say "$(enqueue "$work/articles.jsonl")"
    worker 1; worker 2
    : >"$work/kills"
    collect "$work/articles.jsonl" >"$work/collected" &
    local collecting=$! round=0
    while kill -0 $collecting 2>/dev/null; do
        for _ in $(seq 20); do sleep 0.5; kill -0 $collecting 2>/dev/null || break 2; done
        round=$((round + 1))
        if [ $((round % 2)) = 1 ]; then kill -9 "$worker1"; worker 1; else kill -9 "$worker2"; worker 2; fi
        echo worker >>"$work/kills"
        if [ $round = 3 ] || [ $round = 7 ]; then stop_broker; start_broker; echo broker >>"$work/kills"; fi
    done
    wait $collecting
    say "$(cat "$work/collected")"
    say "killed: $(sort "$work/kills" | uniq -c | tr '\n' ' ')"
    kill "$worker1" "$worker2"; wait "$worker1" "$worker2"
    stop_broker
}

# --- tag, enqueue, collect and workers killed a hundred times at random moments, on a disk that fills and has room again
kills() {
    queue=kills
    local disk=$work/disk calm=$work/calm.jsonl total=0 full=0
    head -"$killed" "$work/articles.jsonl" >"$work/kills.jsonl"
    rm -f "$calm"*
    geotagger tag "$work/kills.jsonl" --out "$calm" 2>/dev/null || fail "the undisturbed run ends with $?"
    local size; size=$(stat -c %s "$calm")
    mkdir -p "$disk"; mount -t tmpfs -o "size=$((size / 3))" tmpfs "$disk" || fail "no small disk can be mounted"

    # Each run may end in one of three ways: killed, with 1 as the disk is full, or done.
    local code room=$((size / 3))
    until [ "${code:-}" = 0 ]; do
        run_for 6 tag "$work/kills.jsonl" --out "$disk/tagged.jsonl" --resume
        if [ "$code" = 1 ]; then room=$((room + size / 4)); mount -o "remount,size=$room" "$disk"; fi
    done
    say "tag: killed $total times, the disk was full $full times"
    cmp "$calm" "$disk/tagged.jsonl" || fail "what was tagged differs"
    rm -f "$disk"/tagged*; mount -o "remount,size=$((2 * size))" "$disk"

    new_broker
    rm -f "$work"/enqueue*; code=
    until [ "$code" = 0 ]; do run_for 2 enqueue "$work/kills.jsonl" --resume --broker "$broker" --queue "$queue" --progress "$work/enqueue" --max-queue 10000000; done
    say "enqueue: killed $total times until here"

    # The rest of the kills: the collecting, or one of the workers.
    worker 1; worker 2
    ( while sleep 3; do head -c $((4 * size)) /dev/zero >"$disk/ballast" 2>/dev/null; sleep 1; rm -f "$disk/ballast"; done ) & ballast=$!
    code=
    while [ "$total" -lt 100 ] || [ "$code" != 0 ]; do
        if [ "$total" -lt 100 ] && [ $((RANDOM % 2)) = 0 ]; then
            # Waited for here, where the shell can be kept from telling of each.
            if [ $((RANDOM % 2)) = 0 ]; then { kill -9 "$worker1"; wait "$worker1"; } 2>/dev/null; worker 1; else { kill -9 "$worker2"; wait "$worker2"; } 2>/dev/null; worker 2; fi
            total=$((total + 1))
        fi
        # When all are there before the hundredth kill, it is done over: the rest is killed while it reads what it has.
        run_for 5 collect --out "$disk/replies.jsonl" --resume --expect "$work/kills.jsonl" --idle 120 --broker "$broker" --queue "$queue"
    done
    kill "$ballast"; wait "$ballast" 2>/dev/null; ballast=; rm -f "$disk/ballast"
    kill "$worker1" "$worker2"; wait "$worker1" "$worker2"
    stop_broker
    cmp <(sort "$calm") <(sed 's/,"digest":"[0-9a-f]*"//' "$disk/replies.jsonl" | sort) || fail "what was collected differs"
    umount "$disk"
    say "killed $total times, the disk was full $full times: $killed documents, each once, all as in an undisturbed run"
}
# run_for SECONDS ARGUMENTS: a command that is killed after at most so long, unless it has ended; sets code, and counts.
run_for() {
    local most=$1 run; shift
    dotnet "$work/cli/GeoTagger.Cli.dll" "$@" 2>"$work/said" & run=$!
    sleep "$(awk -v most="$most" -v r="$RANDOM" 'BEGIN { print 0.1 + most * r / 32768 }')"
    if kill -9 $run 2>/dev/null; then total=$((total + 1)); fi
    wait $run 2>/dev/null; code=$?
    [ "$code" != 1 ] || { full=$((full + 1)); grep -q "cannot be written: No space left" "$work/said" && [ "$(grep -c . "$work/said")" = 1 ] || fail "ended with 1: $(cat "$work/said")"; }
    [ "$code" = 0 ] || [ "$code" = 1 ] || [ "$code" = 137 ] || fail "ended with $code: $(cat "$work/said")"
}

# --- one poison message among good ones
poison() {
    queue=poison
    new_broker
    { head -500 "$work/articles.jsonl"; echo '{"id": "poison", "text": " "}'; sed -n 501,1000p "$work/articles.jsonl"; } >"$work/poison.jsonl"
    say "$(enqueue "$work/poison.jsonl")"
    worker 1
    say "$(collect "$work/poison.jsonl")"
    say "put aside: $(cat "$work/poison.out.failed.jsonl")"
    kill "$worker1"; wait "$worker1"
    stop_broker
}

# --- a worker against the bare pipeline on the same core, two workers against one; three times. They take turns of four seconds, so that
# all have the same minutes of a machine that may be restless, and asking how far they are takes but a hundredth of a turn.
# The broker has the last core, and shares it with the second worker.
speed() {
    local last=$(($(nproc) - 1)) time=20 measured one two one_time two_time turned took
    head -"$speed" "$work/articles.jsonl" >"$work/speed.jsonl"
    mkdir -p "$work/texts"
    head -200 "$work/articles.jsonl" | awk -v folder="$work/texts" '{ sub(/^.*"text": "/, ""); sub(/"}$/, ""); gsub(/\\n/, "\n"); file = folder "/" NR ".txt"; print > file; close(file) }'
    for round in 1 2 3; do
        queue=speed$round
        new_broker "1-$last"
        enqueue "$work/speed.jsonl" >/dev/null
        worker 1 0; worker 2 "$last"
        until [ "$(messages_done 1)" -ge $((speed / 10)) ] && [ "$(messages_done 2)" -ge $((speed / 10)) ]; do sleep 0.5; done
        kill -STOP "$worker1" "$worker2"
        taskset -c 0 env DOTNET_PROCESSOR_COUNT=1 dotnet "$work/cli/GeoTagger.Cli.dll" evaluate speed --models models --seconds $time --files "$work"/texts/*.txt >"$work/bare" &
        bare=$! one=0 two=0 one_time=0 two_time=0
        until grep -q ^tagging "$work/bare"; do sleep 0.2; done
        # It warms its whole pipeline up alone, as the workers did theirs; then it is measured in turn with them.
        measured=$(($(ticks $bare) + time * $(getconf CLK_TCK)))
        until [ "$(ticks $bare)" -ge $measured ]; do sleep 0.1; done
        while kill -STOP $bare 2>/dev/null; do
            kill -CONT "$worker1"; turn 1; one=$((one + turned)) one_time=$((one_time + took))
            kill -CONT "$worker2"; turn 1 2; two=$((two + turned)) two_time=$((two_time + took))
            kill -STOP "$worker1" "$worker2"
            kill -CONT $bare; sleep 4
        done
        kill -CONT "$worker1" "$worker2"; kill "$worker1" "$worker2"; wait "$worker1" "$worker2" $bare; bare=
        stop_broker
        say "$(awk -v round=$round -v one=$one -v one_time=$one_time -v two=$two -v two_time=$two_time '/^pipeline/ {
            bare = $6; one /= one_time / 1e6; two /= two_time / 1e6
            printf "round %d: bare pipeline %.1f, one worker %.1f, two workers %.1f documents a second; worker/bare %.2f, two/one %.2f", round, bare, one, two, one / bare, two / one }' "$work/bare")"
    done
}
# ticks PID: processor time that it has used.
ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }
# turn WORKERS: what these do in four seconds; sets turned, and took to the microseconds between both looks.
turn() {
    local before begun=${EPOCHREALTIME//[.,]/}; before=$(messages_done "$@")
    sleep 4
    took=$((${EPOCHREALTIME//[.,]/} - begun)) turned=$(($(messages_done "$@") - before))
}
# messages_done WORKERS: how many they have done; asked from the last core and with few programs, as each costs some milliseconds of it.
messages_done() {
    local urls=(); for worker in "$@"; do urls+=("http://127.0.0.1:$((port + 10 + worker))/metrics"); done
    taskset -c "$(($(nproc) - 1))" curl -s "${urls[@]}" | taskset -c "$(($(nproc) - 1))" \
        awk '/^geotagger_messages_total.*outcome="done"/ { n += int($(NF > 2 ? NF - 1 : NF)) } END { print n + 0 }'
}

# --- a stream of a million documents
stream() {
    ASPNETCORE_URLS="http://127.0.0.1:$((port + 20))" dotnet "$work/api/GeoTagger.Api.dll" >"$work/api.log" 2>&1 & service=$!
    for _ in $(seq 100); do curl -sf "http://127.0.0.1:$((port + 20))/healthz/ready" >/dev/null && break; sleep 0.1; done
    ( while kill -0 "$service" 2>/dev/null; do awk '/VmRSS/ { print $2 }' "/proc/$service/status"; sleep 1; done ) >"$work/memory" 2>/dev/null &
    local a b counts; a=$(seconds)
    counts=$(awk -v n="$lines" 'BEGIN { for (i = 1; i <= n; i++) printf "{\"id\": \"%d\", \"text\": \"Report %d: troops moved from Kirkuk to Mosul.\"}\n", i, i }' |
        curl -sSN -X POST -T - -H 'Content-Type: application/x-ndjson' "http://127.0.0.1:$((port + 20))/v1/geotag/batch" |
        awk '{ id = "\"id\":\"" NR "\""; if (index($0, id) != 2) wrong++; if (index($0, "\"error\":")) errors++ } END { print NR, wrong + 0, errors + 0 }')
    b=$(seconds)
    kill "$service"; wait "$service"; service=
    say "stream: $(echo "$counts" | awk '{ print $1 " replies, " $2 " out of order, " $3 " errors" }'), $(per_second "$lines" "$a" "$b") a second"
    say "memory in MB, by tenths of the time: $(awk '{ m[NR] = $1 / 1024 } END { for (i = 1; i <= 10; i++) printf "%.0f ", m[int(NR * i / 10)] }' "$work/memory")"
}

# --- tag killed ten times at random, and resumed
tag() {
    head -"$tagged" "$work/articles.jsonl" >"$work/tag.jsonl"
    for form in jsonl geojson csv parquet gpkg; do
        rm -f "$work"/{calm,killed}."$form"*
        local a b; a=$(seconds); geotagger tag "$work/tag.jsonl" --out "$work/calm.$form" 2>/dev/null; b=$(seconds)
        local kills=0 code=137
        for _ in $(seq 10); do
            dotnet "$work/cli/GeoTagger.Cli.dll" tag "$work/tag.jsonl" --out "$work/killed.$form" --resume 2>/dev/null & local run=$!
            sleep "$(awk -v t="$(awk -v a="$a" -v b="$b" 'BEGIN { print b - a }')" -v r="$RANDOM" 'BEGIN { print 0.3 + t / 6 * r / 32768 }')"
            kill -9 $run 2>/dev/null && kills=$((kills + 1)); wait $run 2>/dev/null
        done
        geotagger tag "$work/tag.jsonl" --out "$work/killed.$form" --resume 2>/dev/null; code=$?
        cmp "$work/calm.$form" "$work/killed.$form" || fail "$form differs"
        say "tag to $form: killed $kills times, then exit code $code, output identical ($(stat -c %s "$work/calm.$form") bytes)"
    done
}

prepare
for part in "${@:-queue faults kills poison speed stream tag}"; do for one in $part; do say "== $one"; $one; done; done
