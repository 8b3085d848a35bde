#!/usr/bin/env bash
# Times GeoTagger and other taggers on the same files in one run, one thread each, and prints the ratios. They take turns three times,
# and the best turn of each counts: what else runs on a machine only ever makes one slower.
# usage: compare.sh [FILE.txt ...]   (by default the example articles of the page)
set -euo pipefail
cd "$(dirname "$0")/../../.."
peers=$PWD/tests/GeoTagger.Benchmarks/peers
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

[ $# -gt 0 ] || set -- src/GeoTagger.Explorer/src/examples/*.txt

cp "$peers"/package.json "$peers"/peer.mjs "$work"
(cd "$work" && npm install --silent --no-audit --no-fund --no-package-lock)
dotnet build -c Release src/GeoTagger.Cli -v quiet --nologo
ours() { dotnet src/GeoTagger.Cli/bin/Release/net10.0/GeoTagger.Cli.dll evaluate speed --seconds 5 --files "$@"; }
theirs() { node "$work/peer.mjs" "$@"; }

for turn in 1 2 3; do
    ours "$@"
    for peer in compromise wink; do theirs "$peer" "$@"; done
done | tee "$work/turns"
awk '$2 > best[$1] { best[$1] = $2 }
    END { for (peer in best) if (peer !~ /^(tagging|pipeline)$/) for (stage in best) if (stage ~ /^(tagging|pipeline)$/)
        printf "%s is %.1f times as fast as %s\n", stage, best[stage] / best[peer], peer }' "$work/turns"
