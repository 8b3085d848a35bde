using GeoTagger.Api.Apis;
using GeoTagger.Api.Explorer;
using GeoTagger.Api.Health;
using GeoTagger.Api.Hosting;
using GeoTagger.Api.OpenApi;
using GeoTagger.Api.Problems;

if (args is ["--healthcheck"])
{
    return await HealthProbe.RunAsync();
}

return await ServiceStart.RunAsync(() =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddServiceOptions();
    builder.AddLogging();
    builder.AddPipeline();
    builder.AddTagging();
    builder.AddProblems();
    builder.AddOpenApiDocument();
    builder.AddExplorer();

    var app = builder.Build();
    app.UseRequestLog();
    app.UseSecurityHeaders();
    app.UseProblems();
    app.UseRequestTimeouts();
    app.UseUtf8Bodies();
    app.UseReadiness();

    app.MapGeotagApi();
    app.MapPlacesApi();
    app.MapInfoApi();
    app.MapProblemsApi();
    app.MapHealth();
    app.MapOpenApiDocument();
    app.MapExplorer();
    return app;
});
