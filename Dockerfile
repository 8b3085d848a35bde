FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# Project files first: packages are restored again only when one of these changes, and only those that the lock files name.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/Directory.Build.props src/
COPY src/GeoTagger/GeoTagger.csproj src/GeoTagger/packages.lock.json src/GeoTagger/
COPY src/GeoTagger.Hosting/GeoTagger.Hosting.csproj src/GeoTagger.Hosting/packages.lock.json src/GeoTagger.Hosting/
COPY src/GeoTagger.Api/GeoTagger.Api.csproj src/GeoTagger.Api/packages.lock.json src/GeoTagger.Api/
COPY src/GeoTagger.Worker/GeoTagger.Worker.csproj src/GeoTagger.Worker/packages.lock.json src/GeoTagger.Worker/
RUN dotnet restore src/GeoTagger.Api --locked-mode -r linux-x64 -p:PublishReadyToRun=true \
    && dotnet restore src/GeoTagger.Worker --locked-mode -r linux-x64 -p:PublishReadyToRun=true

COPY .editorconfig LICENSE NOTICE ./
COPY src/GeoTagger/ src/GeoTagger/
COPY src/GeoTagger.Hosting/ src/GeoTagger.Hosting/
COPY src/GeoTagger.Api/ src/GeoTagger.Api/
COPY src/GeoTagger.Worker/ src/GeoTagger.Worker/
COPY models/ models/

FROM build AS publish-worker
RUN dotnet publish src/GeoTagger.Worker -c Release -r linux-x64 --no-restore --self-contained false \
        -p:PublishReadyToRun=true -p:DebugType=none -o /app \
    && cp LICENSE NOTICE /app/

FROM build AS publish-api
RUN dotnet publish src/GeoTagger.Api -c Release -r linux-x64 --no-restore --self-contained false \
        -p:PublishReadyToRun=true -p:DebugType=none -o /app \
    && cp LICENSE NOTICE /app/

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS runtime
LABEL org.opencontainers.image.title="GeoTagger" \
      org.opencontainers.image.description="Named entities in text, each place resolved to one gazetteer record with coordinates" \
      org.opencontainers.image.licenses="MIT AND CC-BY-4.0"
WORKDIR /app
# No diagnostics sockets or other files of the runtime: the root file system may be read-only.
ENV ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_EnableDiagnostics=0 \
    DOTNET_gcServer=0
EXPOSE 8080
USER $APP_UID

# The worker: docker build --target worker -t geotagger-worker .
FROM runtime AS worker
COPY --from=publish-worker /app ./
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s CMD ["dotnet", "GeoTagger.Worker.dll", "--healthcheck"]
ENTRYPOINT ["dotnet", "GeoTagger.Worker.dll"]

# The service, which is what a build without a target makes.
FROM runtime AS api
COPY --from=publish-api /app ./
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s CMD ["dotnet", "GeoTagger.Api.dll", "--healthcheck"]
ENTRYPOINT ["dotnet", "GeoTagger.Api.dll"]
