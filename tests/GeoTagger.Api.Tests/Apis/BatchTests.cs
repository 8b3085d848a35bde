using System.Text.Json.Nodes;

namespace GeoTagger.Api.Tests.Apis;

public sealed class BatchTests(ApiHost host)
{
    [Fact]
    public async Task A_batch_that_arrives_in_pieces_is_read_whole()
    {
        string text = new string(' ', 40_000) + "Mosul";
        string documents = string.Join(", ", Enumerable.Range(0, 50).Select(i => $$"""{"id": "{{i}}", "text": "{{text}}"}"""));

        Answer answer = await host.PostAsync("/v1/geotag/batch", $$"""{"documents": [{{documents}}]}""");

        Assert.Equal(200, answer.Status);
        Assert.All(answer.Json["results"]!.AsArray(), result => Assert.Single(result!["entities"]!.AsArray()));
    }

    [Fact]
    public async Task Results_come_in_the_order_of_the_documents()
    {
        string documents = string.Join(", ", Enumerable.Range(0, 100).Select(i => $$"""{"id": "{{i}}", "text": "Troops entered Mosul."}"""));

        Answer answer = await host.PostAsync("/v1/geotag/batch", $$"""{"documents": [{{documents}}]}""");

        Assert.Equal(200, answer.Status);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"{i}"), answer.Json["results"]!.AsArray().Select(result => (string?)result!["id"]));
        Assert.All(answer.Json["results"]!.AsArray(), result => Assert.Equal("geonames:99072", (string?)result!["entities"]![0]!["place"]!["id"]));
    }

    [Fact]
    public async Task One_bad_document_does_not_spoil_the_others()
    {
        Answer answer = await host.PostAsync("/v1/geotag/batch", """
            {"documents": [
                {"id": "good", "text": "Mosul"},
                {"id": "empty", "text": ""},
                {"id": "odd", "text": "Mosul", "colour": "red"},
                {"id": "wrong", "text": 5},
                7,
                {"id": "last", "text": "Baghdad"}
            ]}
            """);

        Assert.Equal(200, answer.Status);
        JsonArray results = answer.Json["results"]!.AsArray();
        Assert.Equal(["good", "empty", "odd", "wrong", null, "last"], results.Select(result => (string?)result!["id"]));
        Assert.Equal([false, true, true, true, true, false], results.Select(result => result!["error"] is not null));
        Assert.Equal("/problems/invalid-request", (string?)results[1]!["error"]!["type"]);
        Assert.Equal("geonames:98182", (string?)results[5]!["entities"]![0]!["place"]!["id"]);
    }

    [Theory]
    [InlineData("""{"documents": []}""")]
    [InlineData("""{}""")]
    [InlineData("""{"documents": null}""")]
    public async Task A_batch_needs_documents(string body)
    {
        Answer answer = await host.PostAsync("/v1/geotag/batch", body);

        Assert.Equal((400, "/problems/invalid-request"), (answer.Status, answer.Problem()));
        Assert.Equal(["documents"], answer.Errors());
    }

    [Theory]
    [InlineData("""{"text":"a"}""", 10_000)]
    [InlineData("""{"x":0}""", 1_000_000)]
    [InlineData("0", 8_000_000)]
    public async Task Far_too_many_documents_are_refused_whatever_they_are(string document, int count)
    {
        string documents = string.Join(',', Enumerable.Repeat(document, count));

        Answer answer = await host.PostAsync("/v1/geotag/batch", $$"""{"documents":[{{documents}}]}""");

        Assert.Equal((413, "/problems/too-many-documents"), (answer.Status, answer.Problem()));
        Assert.Equal("The batch has more than 100 documents.", (string?)answer.Json["detail"]);
    }
}
