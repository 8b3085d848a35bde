namespace GeoTagger.Api.Tests.Health;

public sealed class HealthTests(ApiHost host)
{
    [Theory]
    [InlineData("/healthz/live", "live")]
    [InlineData("/healthz/ready", "ready")]
    public async Task A_loaded_service_is_alive_and_ready(string path, string status)
    {
        Answer answer = await host.GetAsync(path);

        Assert.Equal((200, status), (answer.Status, (string?)answer.Json["status"]));
    }
}
