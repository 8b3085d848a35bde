using System.Text.Json.Nodes;

namespace GeoTagger.Api.Tests.OpenApi;

public sealed class ExamplesTests(ApiHost host)
{
    private const string Folder = "src/GeoTagger.Api/OpenApi/Examples";

    [Theory]
    [InlineData("geotag", "/v1/geotag", "application/json", "200")]
    [InlineData("geotag", "/v1/geotag", "application/geo+json", "geojson")]
    [InlineData("geotagBatch", "/v1/geotag/batch", "application/json", "200")]
    public async Task The_example_of_a_reply_is_what_the_example_of_the_request_gets(string operation, string path, string accept, string form)
    {
        string request = File.ReadAllText(Path.Combine(Accepted.Root, Folder, $"{operation}.request.json"));

        Answer answer = await host.PostAsync(path, request, accept);

        Assert.Equal(200, answer.Status);
        Accepted.Json($"{Folder}/{operation}.{form}.json", answer.Json);
    }

    [Fact]
    public async Task The_example_of_a_line_is_answered_by_the_example_of_a_line()
    {
        string request = File.ReadAllText(Path.Combine(Accepted.Root, Folder, "geotagBatchLine.request.json"));

        Answer answer = await host.PostAsync("/v1/geotag/batch", request.ReplaceLineEndings(" "), "application/x-ndjson", "application/x-ndjson");

        Assert.Equal(200, answer.Status);
        Accepted.Json($"{Folder}/geotagBatchLine.200.json", answer.Json);
    }

    [Fact]
    public async Task The_example_of_a_reload_is_what_a_reload_answers() =>
        Accepted.Json($"{Folder}/reload.200.json", (await host.PostAsync("/v1/admin/reload", "")).Json);

    [Theory]
    [InlineData("geotag", "/v1/geotag", """{"text": "Mosul", "alternatives": -1, "hints": {"countries": ["XX"]}}""")]
    [InlineData("geotagBatch", "/v1/geotag/batch", """{"documents": []}""")]
    public async Task The_example_of_a_problem_is_one_that_the_service_answers_with(string operation, string path, string body) =>
        Accepted.Json($"{Folder}/{operation}.400.json", WithoutTrace(await host.PostAsync(path, body)));

    [Theory]
    [InlineData("getPlace", "200", "/v1/places/geonames:94787")]
    [InlineData("getPlace", "404", "/v1/places/geonames:0")]
    [InlineData("findPlaces", "200", "/v1/places?name=Paris&country=US&featureClass=P&limit=2")]
    [InlineData("findPlaces", "400", "/v1/places?name=Paris&limit=0")]
    [InlineData("findPlacesNearby", "200", "/v1/places/nearby?latitude=35.468&longitude=44.392&limit=2")]
    [InlineData("findPlacesNearby", "400", "/v1/places/nearby?latitude=35.468&longitude=444")]
    [InlineData("getInfo", "200", "/v1/info")]
    [InlineData("listProblems", "200", "/problems")]
    [InlineData("getProblem", "200", "/problems/text-too-long")]
    [InlineData("getLive", "200", "/healthz/live")]
    [InlineData("getReady", "200", "/healthz/ready")]
    public async Task The_example_of_an_answer_is_what_the_address_answers(string operation, string form, string path) =>
        Accepted.Json($"{Folder}/{operation}.{form}.json", WithoutTrace(await host.GetAsync(path)));

    [Fact]
    public async Task Every_operation_has_an_example_of_each_answer_and_of_its_body()
    {
        JsonNode document = (await host.GetAsync("/openapi/v1.json")).Json;

        foreach ((string path, JsonNode? item) in document["paths"]!.AsObject())
        {
            foreach ((string method, JsonNode? operation) in item!.AsObject())
            {
                IEnumerable<JsonNode?> bodies = [operation!["requestBody"], .. operation["responses"]!.AsObject().Select(response => response.Value)];
                foreach (JsonNode? content in bodies.SelectMany(body => body?["content"]?.AsObject().Select(form => form.Value) ?? []))
                {
                    Assert.True(content!["example"] is not null, $"{method} {path} lacks an example in {content.GetPath()}");
                }
            }
        }
    }

    private static JsonNode WithoutTrace(Answer answer)
    {
        JsonNode json = answer.Json;
        (json as JsonObject)?.Remove("traceId");
        return json;
    }
}
