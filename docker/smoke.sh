#!/usr/bin/env bash
# Builds the image and checks it as a user would run it: read-only, not root, 512 MB.
#   ENGINE=docker|podman   the engine to use (default: docker where it answers, else podman)
#   PORT=18080             the port on 127.0.0.1
set -euo pipefail
cd "$(dirname "$0")/.."

engine=${ENGINE:-$(docker info >/dev/null 2>&1 && echo docker || echo podman)}
port=${PORT:-18080}
image=geotagger:smoke
name=geotagger-smoke-$$
url=http://127.0.0.1:$port
reply=$(mktemp)

cleanup() {
    "$engine" rm -f "$name" >/dev/null 2>&1 || true
    rm -f "$reply"
}
trap cleanup EXIT

fail() {
    echo "FAIL: $1" >&2
    "$engine" logs "$name" >&2 || true
    exit 1
}

"$engine" build -t "$image" .
"$engine" run -d --name "$name" -p "127.0.0.1:$port:8080" --read-only --tmpfs /tmp \
    --memory 512m --cap-drop ALL --security-opt no-new-privileges "$image" >/dev/null

for _ in $(seq 100); do
    curl -sf "$url/healthz/ready" >/dev/null && break
    sleep 0.1
done
curl -sf "$url/healthz/ready" >/dev/null || fail "not ready within 10 seconds"

curl -sf -H 'Content-Type: application/json' --data @tests/data/seed-request.json "$url/v1/geotag" >"$reply" || fail "the seed article was not answered"
for id in geonames:94591 geonames:94787 geonames:95446 geonames:98182 geonames:99072; do
    grep -q "\"$id\"" "$reply" || fail "the seed article's answer lacks $id"
done

started=$(date +%s)
"$engine" stop -t 5 "$name" >/dev/null
took=$(($(date +%s) - started))
code=$("$engine" inspect "$name" --format '{{.State.ExitCode}}')
[ "$code" = 0 ] || fail "exit code $code after SIGTERM"
[ "$took" -lt 5 ] || fail "stopping took $took seconds"
echo "ok: built, ready, seed article answered, stopped in $took s with exit code 0"
