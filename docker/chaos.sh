#!/usr/bin/env bash
# Makes a running service suffer, for real, on this machine: docker/chaos.sh [SCENARIO ...]
# Needs the .NET SDK, curl and python3 (for many sockets); faketime for the clock, else that one is left out.
# Everything it starts listens on 127.0.0.1 and ends with it. The last line is "N passed, N failed, N left out".
set -uo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
port=${PORT:-28080}
address=http://127.0.0.1:$port
passed=0 failed=0 left_out=0 service='' load=''
trap 'stop_all; rm -rf "$work"' EXIT

stop_all() { for pid in $service $load; do kill -9 "$pid" 2>/dev/null; wait "$pid" 2>/dev/null; done; service='' load=''; }
ok() { passed=$((passed + 1)); printf 'ok    %s\n' "$*"; }
bad() { failed=$((failed + 1)); printf 'FAIL  %s\n' "$*"; }
skip() { left_out=$((left_out + 1)); printf 'out   %s\n' "$*"; }
check() { local what=$1; shift; if "$@"; then ok "$what"; else bad "$what"; fi; }

# start [NAME=VALUE ...]: the service, waited for until it is ready; its log in $log
log=$work/log
start() {
    env ASPNETCORE_URLS="$address" GeoTagger__ModelsFolder="$PWD/models" "$@" dotnet "$work/api/GeoTagger.Api.dll" >"$log" 2>&1 &
    service=$!
    wait_ready
}
wait_ready() { for _ in $(seq 300); do curl -sf "$address/healthz/ready" >/dev/null && return 0; kill -0 "$service" 2>/dev/null || return 1; sleep 0.1; done; return 1; }
ask() { curl -s --max-time "${1:-10}" -H 'Content-Type: application/json' --data-binary @"$work/request.json" "$address/v1/geotag"; }
status() { curl -s -o /dev/null -w '%{http_code}' --max-time 10 -H 'Content-Type: application/json' --data-binary @"$work/request.json" "$address/v1/geotag"; }
# load_on FILE: asks from four callers until stopped, a line with curl's exit code and the status for each request
load_on() {
    ( trap 'kill $(jobs -p) 2>/dev/null; exit' TERM
      for _ in 1 2 3 4; do
        while :; do
            code=$(curl -s -o /dev/null -w '%{http_code}' --max-time 20 -H 'Content-Type: application/json' --data-binary @"$work/request.json" "$address/v1/geotag")
            echo "$? $code" >>"$1"
        done &
      done
      wait ) &
    load=$!
}
load_off() { kill "$load" 2>/dev/null; wait "$load" 2>/dev/null; load=''; }

kill_under_load() {
    start && load_on "$work/kill" && sleep 2
    kill -9 "$service"; wait "$service" 2>/dev/null; sleep 1
    local from; from=$(date +%s%N)
    start || { bad "kill -9: starts again"; return; }
    ok "kill -9: ready again after $(( ($(date +%s%N) - from) / 1000000 )) ms"
    sleep 1; load_off
    # 7 could not connect, 52 empty reply, 56 reset: what a caller sees of a process that is gone.
    check "kill -9: callers saw answers or connection errors only" test -z "$(grep -vE '^(0 200|(7|52|56) 000)$' "$work/kill")"
    stop_all
}

term_under_load() {
    start && load_on "$work/term" && sleep 2
    kill -TERM "$service"; wait "$service"; local code=$?
    service=''; load_off
    check "SIGTERM: exit code 0" test "$code" = 0
    # Requests that came afterwards find nobody; those that had begun were answered.
    check "SIGTERM: no request that had begun failed" test -z "$(grep -vE '^(0 200|7 000)$' "$work/term")"
}

# A signal at 40 moments spread over the start, every second time another one after it. Until .NET runs and hears signals, which it has a
# thread for, the system ends the process; from then on each is a stop that was asked for, of which nobody wants to read a trace.
stop_while_starting() {
    local program settings from length i heard code early wrong signal
    settings="ASPNETCORE_URLS=$address GeoTagger__ModelsFolder=$PWD/models GeoTagger__Queue__Broker=amqp://127.0.0.1:1/"
    for program in api/GeoTagger.Api.dll worker/GeoTagger.Worker.dll; do
        from=$(date +%s%N)
        # shellcheck disable=SC2086
        env $settings dotnet "$work/$program" >"$log" 2>&1 &
        service=$!
        # The worker is never ready without a broker, but it listens.
        for _ in $(seq 1000); do grep -q 'Ready with' "$log" && grep -q 'Now listening' "$log" && break; sleep 0.02; done
        length=$(( ($(date +%s%N) - from) / 1000000 ))
        stop_all
        early=0 wrong=0
        for i in $(seq 40); do
            signal=$([ $((i % 4)) -lt 2 ] && echo TERM || echo INT)
            # shellcheck disable=SC2086
            env --default-signal=INT,TERM $settings dotnet "$work/$program" >"$log" 2>&1 &
            service=$!
            sleep "$(awk -v i="$i" -v ms="$length" 'BEGIN { print i * ms * 1.1 / 40000 }')"
            heard=$(cat /proc/"$service"/task/*/comm 2>/dev/null | grep -c SigHandler)
            kill "-$signal" "$service"
            [ $((i % 2)) = 0 ] || { sleep 0.02; kill "-$signal" "$service" 2>/dev/null; }
            wait "$service"; code=$?
            service=''
            [ "$heard" -gt 0 ] || early=$((early + 1))
            if ! { [ "$code" = 0 ] || { [ "$heard" = 0 ] && [ "$code" -gt 128 ] && [ ! -s "$log" ]; }; } || grep -qE '   at | ERR |Exception' "$log"; then
                wrong=$((wrong + 1))
                sed "s/^/      $signal, exit code $code: /" "$log" | tail -5
            fi
        done
        check "$(basename "$program"): TERM or INT at 40 moments of a start of $length ms, $early of them before .NET runs: exit code 0 and no trace" test "$wrong" = 0
    done
}

slow_callers() {
    start || return
    python3 - "$port" 500 <<'PY' &
import socket, sys, time
port, count = int(sys.argv[1]), int(sys.argv[2])
held = []
for _ in range(count):
    s = socket.create_connection(("127.0.0.1", port)); held.append(s)
    s.sendall(b"POST /v1/geotag HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n")
for _ in range(60):
    for s in held:
        try: s.send(b"{")
        except OSError: pass
    time.sleep(1)
PY
    load=$!
    sleep 3
    local slowest=0 i took
    for i in $(seq 20); do
        took=$(curl -s -o /dev/null -w '%{http_code} %{time_total}' --max-time 10 -H 'Content-Type: application/json' --data-binary @"$work/request.json" "$address/v1/geotag")
        [ "${took% *}" = 200 ] || { bad "500 callers of a byte a second: another one is answered ($took)"; stop_all; return; }
        slowest=$(printf '%s\n%s\n' "$slowest" "${took#* }" | sort -g | tail -1)
    done
    ok "500 callers of a byte a second: another one is answered within $slowest s"
    sleep 8
    check "500 callers of a byte a second: they are let go" test "$(ss -Htn state established "sport = :$port" | wc -l)" -lt 50
    stop_all
}

# The server takes a caller who closes his half for one who has left (as Kestrel does), and stops the work.
half_closed() {
    start || return
    python3 - "$port" "$work/request.json" <<'PY'
import socket, sys
body = open(sys.argv[2], "rb").read()
for _ in range(500):
    s = socket.create_connection(("127.0.0.1", int(sys.argv[1])), timeout=10)
    s.sendall(b"POST /v1/geotag HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n" % len(body) + body)
    s.shutdown(socket.SHUT_WR)
    try:
        while s.recv(65536): pass
    except ConnectionResetError: pass
PY
    check "half-closed sockets: 500 of them end" test "$?" = 0
    check "half-closed sockets: none is left" test "$(ss -Htn "sport = :$port" | grep -cE 'CLOSE-WAIT|ESTAB')" = 0
    check "half-closed sockets: another one is answered, nothing failed" test "$(status) $(grep -c ' ERR ' "$log")" = "200 0"
    stop_all
}

many_connections() {
    ulimit -n "$(ulimit -Hn)"
    [ "$(ulimit -n)" -ge 12000 ] || { skip "10,000 connections: the limit of open files cannot be raised"; return; }
    start || return
    python3 - "$port" 10000 "$work/opened" <<'PY' &
import socket, sys, time
held = []
# Several loopback addresses to call from: one has too few ports left for all.
for i in range(int(sys.argv[2])):
    s = socket.socket(); s.bind((f"127.0.0.{2 + i % 8}", 0)); s.connect(("127.0.0.1", int(sys.argv[1]))); held.append(s)
open(sys.argv[3], "w").write(str(len(held)))
time.sleep(30)
PY
    load=$!
    for _ in $(seq 200); do [ -s "$work/opened" ] && break; sleep 0.1; done
    check "10,000 connections: all are open" test "$(cat "$work/opened" 2>/dev/null)" = 10000
    check "10,000 connections: another one is answered" test "$(status)" = 200
    ok "10,000 connections: $(( $(ps -o rss= -p "$service") / 1024 )) MB resident"
    stop_all
}

full_disk() {
    env ASPNETCORE_URLS="$address" GeoTagger__ModelsFolder="$PWD/models" dotnet "$work/api/GeoTagger.Api.dll" >/dev/full 2>&1 &
    service=$!
    wait_ready
    local i good=0
    for i in $(seq 50); do [ "$(status)" = 200 ] && good=$((good + 1)); done
    check "no room for logs: 50 of 50 requests answered" test "$good" = 50
    stop_all
}

little_memory() {
    local group=/sys/fs/cgroup/geotagger-chaos-$$
    if ! mkdir "$group" 2>/dev/null || ! echo $((256 * 1024 * 1024)) >"$group/memory.max" 2>/dev/null; then
        rmdir "$group" 2>/dev/null
        # Without control groups, the heap that .NET would give itself in such a container.
        start DOTNET_GCHeapHardLimit=0xC000000
    else
        # shellcheck disable=SC2016
        env ASPNETCORE_URLS="$address" GeoTagger__ModelsFolder="$PWD/models" bash -c 'echo $$ >"$1/cgroup.procs"; exec dotnet "$2"' _ "$group" "$work/api/GeoTagger.Api.dll" >"$log" 2>&1 &
        service=$!
        wait_ready
    fi
    dotnet "$work/cli/GeoTagger.Cli.dll" bench --server "$address" --seconds 5 --rates 50 >"$work/bench" 2>&1
    check "256 MB: 10 seconds of load without an error" awk -F'|' '/closed|open/ { rows++; errors += $8 } END { exit !(rows == 2 && errors == 0) }' "$work/bench"
    check "256 MB: still alive" test "$(status)" = 200
    stop_all
    rmdir "$group" 2>/dev/null
}

# What the container's 512 MB leave .NET for its heap.
in_container() { start DOTNET_GCHeapHardLimit=0x18000000 "$@"; }
# burst NAME KIND SECONDS [TEXT]: floods the service that runs; its process must live and answer.
burst() {
    local what=$1 said; shift
    if said=$(python3 docker/burst.py "$port" "$service" "$@"); then ok "$what: $said"; else bad "$what: $said"; fi
}
bursts() {
    local kind
    for kind in streams resting-streams bodies batches zeros countries long-replies; do
        in_container || { bad "$kind in 512 MB: starts"; return; }
        burst "$kind in 512 MB" "$kind" 20
        check "$kind in 512 MB: another caller is answered afterwards" test "$(status)" = 200
        stop_all
    done
}
rested() { for _ in $(seq 60); do [ "$(ps -o rss= -p "$service")" -lt $((260 * 1024)) ] && return 0; sleep 1; done; return 1; }
largest_texts() {
    local text
    in_container || { bad "largest texts in 512 MB: starts"; return; }
    burst "16 callers with 199,000 units of news" texts 60
    check "16 callers with 199,000 units of news: below 260 MB within a minute" rested
    for text in 'Mosul, ' '1 ' 'a. ' 'A b ' '"' '“a” ' "Al-Qa'im, "; do
        burst "16 callers with 199,000 units of $text" texts 60 "$text"
        check "16 callers with 199,000 units of $text: below 260 MB within a minute" rested
    done
    stop_all
}

every_locale() {
    local expected='' answer locale
    for locale in C.UTF-8 tr_TR.UTF-8 ar_SA.UTF-8 de_DE.UTF-8; do
        start LANG="$locale" LC_ALL="$locale" || { bad "locale $locale: starts"; return; }
        answer=$(ask | sed 's/"traceId":"[^"]*"//' | sha256sum)
        [ -z "$expected" ] && expected=$answer
        check "locale $locale: the same answer" test "$answer" = "$expected"
        stop_all
    done
}

no_icu() {
    env ASPNETCORE_URLS="$address" DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 dotnet "$work/api/GeoTagger.Api.dll" >"$log" 2>&1
    check "no ICU: refuses to start, in a sentence" test "$? $(grep -c 'GeoTagger does not start: .*ICU' "$log")" = "1 1"
}

clock_jump() {
    command -v faketime >/dev/null || { skip "clock jump: needs faketime"; return; }
    echo '+0' >"$work/clock"
    start LD_PRELOAD="$(find /usr/lib -name libfaketime.so.1 | head -1)" FAKETIME_TIMESTAMP_FILE="$work/clock" FAKETIME_NO_CACHE=1 FAKETIME_DONT_FAKE_MONOTONIC=1 || { bad "clock jump: starts"; return; }
    local i good=0
    for i in +3d -3d +10y +0; do echo "$i" >"$work/clock"; [ "$(status)" = 200 ] && good=$((good + 1)); done
    check "clock jump: days ahead and back, 4 of 4 requests answered" test "$good" = 4
    stop_all
}

dotnet publish -c Release -v quiet --nologo src/GeoTagger.Api -o "$work/api" && dotnet publish -c Release -v quiet --nologo src/GeoTagger.Cli -o "$work/cli" && dotnet publish -c Release -v quiet --nologo src/GeoTagger.Worker -o "$work/worker" || exit 1
cp tests/data/seed-request.json "$work/request.json"
for scenario in "${@:-kill_under_load term_under_load stop_while_starting slow_callers half_closed many_connections full_disk little_memory bursts largest_texts every_locale no_icu clock_jump}"; do
    for one in $scenario; do "$one"; stop_all; done
done
echo "$passed passed, $failed failed, $left_out left out"
[ "$failed" = 0 ]
