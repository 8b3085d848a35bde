# To be sourced: builds the service and the command line, starts the service on a port of 127.0.0.1 and waits until it is ready.
# start_service PORT sets work (a folder of its own with api, cli and log) and service (its process); both end with the script.
start_service() {
    work=$(mktemp -d)
    trap 'kill "${service:-}" 2>/dev/null || true; wait; rm -rf "$work"' EXIT
    dotnet publish -c Release -v quiet --nologo src/GeoTagger.Api -o "$work/api"
    dotnet publish -c Release -v quiet --nologo src/GeoTagger.Cli -o "$work/cli"
    ASPNETCORE_URLS=http://127.0.0.1:$1 GeoTagger__ModelsFolder=$PWD/models dotnet "$work/api/GeoTagger.Api.dll" >"$work/log" 2>&1 &
    service=$!
    until curl -sf "http://127.0.0.1:$1/healthz/ready" >/dev/null; do kill -0 "$service"; sleep 0.1; done
}
