#!/usr/bin/env bash
# Sends a service bad requests until the time is over: docker/fuzz.sh [MINUTES], 60 by default. Each round has a new seed and prints a row.
# Stops at the first fault with the command that repeats it on any service, and with what this one logged; SEED=N makes the first round again.
set -euo pipefail
cd "$(dirname "$0")/.."
minutes=${1:-60} port=${PORT:-28082} requests=10000
. docker/service.sh
start_service "$port"

stop() {
    echo "$1"
    tail -n 40 "$work/log"
    exit 2
}

end=$((SECONDS + 60 * minutes)) rounds=0
while [ "$SECONDS" -lt "$end" ]; do
    seed=${SEED:-$((RANDOM << 15 | RANDOM))}
    unset SEED
    code=0
    dotnet "$work/cli/GeoTagger.Cli.dll" fuzz --server "http://127.0.0.1:$port" --requests "$requests" --seed "$seed" >"$work/round" || code=$?
    echo "seed $seed: $(paste -sd ';' "$work/round" | sed 's/;/, /g')"
    # Which of the requests under way ended it only the whole round can show.
    kill -0 "$service" || stop "The service has ended; again: SEED=$seed docker/fuzz.sh"
    first=$(sed -n 's/^seed \([0-9]*\):.*/\1/p' "$work/round" | head -1)
    [ "$code" = 0 ] || stop "again: geotagger fuzz --server http://127.0.0.1:$port --requests 1 --seed ${first:-$seed}"
    # A word of most texts, which no log may hold.
    ! grep -q Xyzzyplugh "$work/log" || stop "The log of this round holds a text; again: SEED=$seed docker/fuzz.sh"
    rounds=$((rounds + 1))
done
echo "$rounds rounds of $requests requests, no fault; the service holds $(($(ps -o rss= -p "$service") / 1024)) MB"
