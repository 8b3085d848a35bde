using GeoTagger.Hosting;
using GeoTagger.Hosting.Health;
using GeoTagger.Hosting.Metrics;
using GeoTagger.Worker.Consuming;

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
    builder.AddMetrics();
    builder.AddConsuming();

    var app = builder.Build();
    app.UseReadiness();
    app.MapHealth();
    app.MapMetrics();
    return app;
});
