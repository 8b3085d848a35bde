#!/usr/bin/env bash
# Times GeoTagger and other taggers on the same files in one run, one thread each, and prints the ratios.
# usage: compare.sh [FILE.txt ...]   (by default the articles of tests/data)
set -euo pipefail
cd "$(dirname "$0")/../../.."
peers=$PWD/tests/GeoTagger.Benchmarks/peers
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ $# -eq 0 ]; then
    node -e '
        const fs = require("fs"), [, out] = process.argv;
        fs.writeFileSync(`${out}/seed.txt`, JSON.parse(fs.readFileSync("tests/data/seed-article.json", "utf8")).text);
        fs.readFileSync("tests/data/gate/articles.md", "utf8").split("\n## ").slice(1).forEach((article, i) =>
            fs.writeFileSync(`${out}/gate${i}.txt`, article.replace(/\{([^|}]+)\|[^}]*\}/g, "$1")));' "$work"
    set -- "$work"/*.txt
fi

cp "$peers"/package.json "$peers"/peer.mjs "$work"
(cd "$work" && npm install --silent --no-audit --no-fund --no-package-lock)
dotnet build -c Release src/GeoTagger.Cli -v quiet --nologo
ours() { DOTNET_TieredPGO=1 dotnet src/GeoTagger.Cli/bin/Release/net10.0/GeoTagger.Cli.dll evaluate speed --seconds 5 --files "$@"; }
theirs() { node "$work/peer.mjs" "$@"; }

ours "$@" | tee "$work/ours"
for peer in compromise wink; do theirs "$peer" "$@"; done | tee "$work/theirs"
awk 'NR == FNR { ours[$1] = $2; next } { for (stage in ours) printf "%s is %.1f times as fast as %s\n", stage, ours[stage] / $2, $1 }' "$work/ours" "$work/theirs"
