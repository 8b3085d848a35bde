using GeoTagger.Api.Access;
using GeoTagger.Api.Apis;
using GeoTagger.Api.Explorer;
using GeoTagger.Api.Hosting;
using GeoTagger.Api.Memory;
using GeoTagger.Api.OpenApi;
using GeoTagger.Api.Problems;
using GeoTagger.Api.Traffic;
using GeoTagger.Hosting;
using GeoTagger.Hosting.Health;
using GeoTagger.Hosting.Metrics;
using GeoTagger.Hosting.Problems;

if (args is ["--healthcheck"])
{
    return await HealthProbe.RunAsync();
}

return await ServiceStart.RunAsync(() =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddServiceOptions();
    builder.AddTimeLimit();
    builder.AddLogging();
    builder.AddAccess();
    builder.AddTraffic();
    builder.AddPipeline();
    builder.AddMemoryBudget();
    builder.AddTagging();
    builder.AddMetrics();
    builder.AddProblems();
    builder.AddOpenApiDocument();
    builder.AddExplorer();

    var app = builder.Build();
    app.UseRequestLog();
    app.UseSecurityHeaders();
    app.UseProblems();
    app.UseRequestTimeouts();
    app.UseAccess();
    app.UseTraffic();
    app.UseUtf8Bodies();
    app.UseReadiness();
    app.UseMemoryBudget();

    app.MapGeotagApi();
    app.MapPlacesApi();
    app.MapInfoApi();
    app.MapAdminApi();
    app.MapProblemsApi();
    app.MapHealth();
    app.MapMetrics();
    app.MapOpenApiDocument();
    app.MapExplorer();
    return app;
});
