using System.Text.Json.Nodes;

namespace GeoTagger.Api.Tests.OpenApi;

public sealed class OpenApiTests(ApiHost host)
{
    [Fact]
    public async Task The_document_is_OpenApi_3_1_and_describes_every_operation()
    {
        JsonNode document = (await host.GetAsync("/openapi/v1.json")).Json;

        Assert.StartsWith("3.1", (string)document["openapi"]!, StringComparison.Ordinal);
        foreach ((string path, JsonNode? item) in document["paths"]!.AsObject())
        {
            foreach ((string method, JsonNode? operation) in item!.AsObject())
            {
                Assert.False(string.IsNullOrEmpty((string?)operation!["summary"]), $"{method} {path} has no summary");
                Assert.False(string.IsNullOrEmpty((string?)operation["operationId"]), $"{method} {path} has no operationId");
            }
        }
    }

    [Fact]
    public async Task The_document_is_the_one_that_was_reviewed() =>
        Accepted.Json("src/GeoTagger.Api/OpenApi/v1.json", (await host.GetAsync("/openapi/v1.json")).Json);

    [Fact]
    public async Task Swagger_ui_is_served()
    {
        Answer answer = await host.GetAsync("/swagger/index.html");

        Assert.Equal((200, "text/html"), (answer.Status, answer.MediaType));
        Assert.Contains("<title>GeoTagger API</title>", answer.Body, StringComparison.Ordinal);
    }
}
