#!/usr/bin/env bash
# Holds a service at 80 % of what it can do: docker/soak.sh [MINUTES], 30 by default. Prints a row a minute and what the process holds.
# Flat columns at the end are the proof: latency, errors, memory; handles and threads below.
set -euo pipefail
cd "$(dirname "$0")/.."
minutes=${1:-30} port=${PORT:-28081}
work=$(mktemp -d)
trap 'kill "${service:-}" 2>/dev/null; wait; rm -rf "$work"' EXIT
dotnet publish -c Release -v quiet --nologo src/GeoTagger.Api -o "$work/api"
dotnet publish -c Release -v quiet --nologo src/GeoTagger.Cli -o "$work/cli"
ASPNETCORE_URLS=http://127.0.0.1:$port GeoTagger__ModelsFolder=$PWD/models dotnet "$work/api/GeoTagger.Api.dll" >"$work/log" 2>&1 &
service=$!
until curl -sf "http://127.0.0.1:$port/healthz/ready" >/dev/null; do sleep 0.1; done

holds() { echo "$1: $(find "/proc/$service/fd" | wc -l) handles, $(find "/proc/$service/task" -maxdepth 1 -mindepth 1 | wc -l) threads, $(($(ps -o rss= -p "$service") / 1024)) MB resident"; }
holds "at the start"
# shellcheck disable=SC2046
dotnet "$work/cli/GeoTagger.Cli.dll" bench --server "http://127.0.0.1:$port" --pid "$service" --seconds 60 --rates $(yes 80 | head -n "$minutes")
holds "at the end"
echo "$(grep -cE ' (ERR|WRN) ' "$work/log" || true) warnings and errors in the log"
