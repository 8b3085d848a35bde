#!/usr/bin/env bash
# Holds a service at 80 % of what it can do: docker/soak.sh [MINUTES], 30 by default. Prints a row a minute and what the process holds.
# Flat columns at the end are the proof: latency, errors, memory; handles and threads below.
set -euo pipefail
cd "$(dirname "$0")/.."
minutes=${1:-30} port=${PORT:-28081}
. docker/service.sh
start_service "$port"

holds() { echo "$1: $(find "/proc/$service/fd" | wc -l) handles, $(find "/proc/$service/task" -maxdepth 1 -mindepth 1 | wc -l) threads, $(($(ps -o rss= -p "$service") / 1024)) MB resident"; }
holds "at the start"
# shellcheck disable=SC2046
dotnet "$work/cli/GeoTagger.Cli.dll" bench --server "http://127.0.0.1:$port" --pid "$service" --seconds 60 --rates $(yes 80 | head -n "$minutes")
holds "at the end"
echo "$(grep -cE ' (ERR|WRN) ' "$work/log" || true) warnings and errors in the log"
