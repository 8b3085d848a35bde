#!/usr/bin/env bash
# Proves on one machine, by hand, what the tests prove small: docker/bulk-test.sh [queue|faults|poison|speed|stream|tag ...]
# Needs the .NET SDK, rabbitmq-server, curl, and two cores. Everything it starts listens on 127.0.0.1 and ends with it.
#   ARTICLES=100000  articles of 3 KB for queue and faults      LINES=1000000  documents of the stream
#   TAGGED=10000     articles for tag                           SPEED=4000        articles for speed
#   WORK=...         a folder to keep; a new one by default     BUILT=1           take the programs that lie in it
set -uo pipefail
cd "$(dirname "$0")/.."
repository=$PWD
articles=${ARTICLES:-100000} lines=${LINES:-1000000} tagged=${TAGGED:-10000}
work=${WORK:-$(mktemp -d)}
port=${PORT:-25672}
broker=amqp://guest:guest@127.0.0.1:$port/
mkdir -p "$work"/{broker/home,broker/data,broker/log}

cleanup() {
    for pid in "${worker1:-}" "${worker2:-}" "${fault:-}" "${service:-}" "${names:-}"; do [ -n "$pid" ] && kill -9 "$pid" 2>/dev/null; done
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
        RABBITMQ_DIST_PORT=$((port + 1)) ERL_EPMD_PORT=$((port + 2)) ERL_EPMD_ADDRESS=127.0.0.1 RABBITMQ_MNESIA_BASE="$work/broker/data" \
        RABBITMQ_LOG_BASE="$work/broker/log" RABBITMQ_ENABLED_PLUGINS_FILE="$work/broker/plugins" RABBITMQ_CONF_ENV_FILE="$work/broker/environment" \
        RABBITMQ_CONFIG_FILE="$work/broker/rabbitmq" "$@"
}
# start_broker [cores]: on these, or wherever there is room
start_broker() {
    in_broker ${1:+taskset -c "$1"} /usr/lib/rabbitmq/bin/rabbitmq-server >>"$work/broker/output" 2>&1 &
    for _ in $(seq 240); do (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break; sleep 0.25; done
}
stop_broker() { [ -f "$work/broker/data/bulk$port@localhost.pid" ] && kill -9 "$(cat "$work/broker/data/bulk$port@localhost.pid")" 2>/dev/null; sleep 0.5; }

# worker N [core]: on one core, or wherever there is room
worker() {
    local pin=(); [ -n "${2:-}" ] && pin=(taskset -c "$2" env DOTNET_PROCESSOR_COUNT=1)
    "${pin[@]}" env GeoTagger__Queue__Broker="$broker" GeoTagger__Queue__Name="$queue" ASPNETCORE_URLS="http://127.0.0.1:$((port + 10 + $1))" \
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
    start_broker
    local a b c; a=$(seconds); say "$(enqueue "$work/articles.jsonl")"; b=$(seconds)
    say "enqueued $(per_second "$articles" "$a" "$b") a second"
    worker 1; worker 2
    say "$(collect "$work/articles.jsonl")"; c=$(seconds)
    say "tagged and collected by two workers: $(per_second "$articles" "$b" "$c") documents a second"
    kill "$worker1" "$worker2"; wait "$worker1" "$worker2"
    stop_broker
}

# --- the same while a worker is killed every 10 s and the broker twice
faults() {
    queue=faults
    start_broker
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

# --- one poison message among good ones
poison() {
    queue=poison
    start_broker
    { head -500 "$work/articles.jsonl"; echo '{"id": "poison", "text": " "}'; sed -n 501,1000p "$work/articles.jsonl"; } >"$work/poison.jsonl"
    say "$(enqueue "$work/poison.jsonl")"
    worker 1
    say "$(collect "$work/poison.jsonl")"
    say "put aside: $(cat "$work/poison.out.failed.jsonl")"
    kill "$worker1"; wait "$worker1"
    stop_broker
}

# --- a worker against the bare pipeline on the same core, two workers against one; each three times, taking turns
speed() {
    local n=${SPEED:-4000} bare one two a b
    head -"$n" "$work/articles.jsonl" >"$work/speed.jsonl"
    mkdir -p "$work/texts"
    head -200 "$work/articles.jsonl" | awk -v folder="$work/texts" '{ sub(/^.*"text": "/, ""); sub(/"}$/, ""); gsub(/\\n/, "\n"); file = folder "/" NR ".txt"; print > file; close(file) }'
    for round in 1 2 3; do
        taskset -c 0 env DOTNET_PROCESSOR_COUNT=1 dotnet "$work/cli/GeoTagger.Cli.dll" evaluate speed --models models --seconds 10 --files "$work"/texts/*.txt >"$work/bare"
        bare=$(awk '/^pipeline/ { print $6 }' "$work/bare")
        say "bare pipeline: $(awk -v words="$(cat "$work"/texts/*.txt | wc -w)" '/^pipeline/ { printf "%.1f", $2 / (words / 200) }' "$work/bare") documents a second of processor time"
        one=$(rate 1) two=$(rate 2)
        say "round $round: bare pipeline $bare, one worker $one, two workers $two documents a second;" \
            "worker/bare $(awk -v x="$one" -v y="$bare" 'BEGIN { printf "%.2f", x / y }'), two/one $(awk -v x="$two" -v y="$one" 'BEGIN { printf "%.2f", x / y }')"
    done
}
# Processor time of the workers, for a machine that does other things beside.
ticks() { cat "/proc/$worker1/stat" ${worker2:+"/proc/$worker2/stat"} 2>/dev/null | awk '{ sum += $14 + $15 } END { print sum }'; }
# messages_done PORT: how many a worker has done; asked from the last core, as asking costs some time too.
messages_done() {
    taskset -c "$(($(nproc) - 1))" curl -s "http://127.0.0.1:$1/metrics" | awk '/^geotagger_messages_total.*outcome="done"/ { n = int($(NF > 2 ? NF - 1 : NF)) } END { print n + 0 }'
}
# rate COUNT: documents a second of so many workers, each on a core of its own, after the first fifth. One has its core for itself,
# as the bare pipeline had; beside two the broker shares theirs where there are no more.
rate() {
    queue=speed$1-$RANDOM
    if [ "$1" = 1 ]; then start_broker "1-$(($(nproc) - 1))"; else start_broker; fi
    enqueue "$work/speed.jsonl" >/dev/null
    worker 1 0; [ "$1" = 2 ] && worker 2 1
    local total; total=$(wc -l <"$work/speed.jsonl")
    local from=$((total / 5)) a="" b="" begun last=0 used_a used
    while :; do
        local done_now=0 w
        for w in $(seq "$1"); do done_now=$((done_now + $(messages_done $((port + 10 + w))))); done
        [ -z "$a" ] && [ "$done_now" -ge "$from" ] && a=$(seconds) && begun=$done_now && used_a=$(ticks)
        # What was done at the last look before the end: the end itself came some time before it was seen.
        [ "$done_now" -ge "$total" ] && break
        [ -n "$a" ] && b=$(seconds) && last=$done_now && used=$(($(ticks) - used_a))
        sleep 0.5
    done
    kill "$worker1"; wait "$worker1" 2>/dev/null
    [ "$1" = 2 ] && { kill "$worker2"; wait "$worker2" 2>/dev/null; }
    stop_broker
    say "$1 worker(s): $(awk -v n=$((last - begun)) -v t="$used" -v hz="$(getconf CLK_TCK)" 'BEGIN { printf "%.1f", n / (t / hz) }') documents a second of processor time" >&2
    per_second $((last - begun)) "$a" "$b"
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
for part in "${@:-queue faults poison speed stream tag}"; do for one in $part; do say "== $one"; $one; done; done
