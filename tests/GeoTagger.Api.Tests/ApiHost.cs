using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

[assembly: AssemblyFixture(typeof(GeoTagger.Api.Tests.ApiHost))]

namespace GeoTagger.Api.Tests;

/// <summary>The whole service on its shipped gazetteer and models, started once for all tests.</summary>
public sealed class ApiHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        // A real server on a free port, not the in-memory one, which knows no limits of the transport.
        UseKestrel(0);
        StartServer();
        Client = new HttpClient { BaseAddress = ClientOptions.BaseAddress, Timeout = Eventually.Patience };
        Assert.True(await Eventually.IsSoAsync(IsReadyAsync), "The service does not become ready.");

        async Task<bool> IsReadyAsync()
        {
            using var ready = await Client.GetAsync(new Uri("/healthz/ready", UriKind.Relative));
            return ready.IsSuccessStatusCode;
        }
    }

    /// <summary>Posts a body as it is and reads the answer as JSON.</summary>
    public async Task<Answer> PostAsync(string path, string body, string accept = "application/json", string contentType = "application/json") =>
        await PostAsync(path, Encoding.UTF8.GetBytes(body), accept, contentType);

    public async Task<Answer> PostAsync(string path, byte[] body, string accept = "application/json", string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Headers.ExpectContinue = body.Length > 1_000_000;
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        request.Headers.Accept.ParseAdd(accept);
        return await SendAsync(request);
    }

    /// <summary>Tags a text with further members: <c>TagAsync("Mosul", "\"alternatives\": 3")</c>.</summary>
    public async Task<JsonNode> TagAsync(string text, string members = "")
    {
        string body = $"{{\"text\": {System.Text.Json.JsonSerializer.Serialize(text)}{(members.Length > 0 ? ", " + members : "")}}}";
        Answer answer = await PostAsync("/v1/geotag", body);
        Assert.Equal(200, answer.Status);
        return answer.Json;
    }

    public async Task<Answer> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync(request);
    }

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using HttpResponseMessage response = await Client.SendAsync(request);
        string body = await response.Content.ReadAsStringAsync();
        return new Answer((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, response, body);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseEnvironment("Production").UseSetting("Serilog:MinimumLevel:Default", "Warning");

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        Client.Dispose();
        await base.DisposeAsync();
    }
}
