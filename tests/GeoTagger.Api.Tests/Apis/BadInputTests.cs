using System.Text;
using System.Text.Json;

namespace GeoTagger.Api.Tests.Apis;

public sealed class BadInputTests(ApiHost host)
{
    [Theory]
    [InlineData("""{"text": ""}""", "text")]
    [InlineData("""{"text": " \n\t\u00a0"}""", "text")]
    [InlineData("""{"text": null}""", "text")]
    [InlineData("""{}""", "text")]
    [InlineData("""{"text": 5}""", "text")]
    [InlineData("""{"text": ["Mosul"]}""", "text")]
    [InlineData("""{"text": "a\ud800b"}""", "text")]
    [InlineData("""{"text": "a", "text": "b"}""", "text")]
    [InlineData("""{"text": "a", "colour": "red"}""", "colour")]
    [InlineData("""{"text": "a", "alternatives": -1}""", "alternatives")]
    [InlineData("""{"text": "a", "alternatives": 11}""", "alternatives")]
    [InlineData("""{"text": "a", "alternatives": 1.5}""", "alternatives")]
    [InlineData("""{"text": "a", "minConfidence": 1.01}""", "minConfidence")]
    [InlineData("""{"text": "a", "demonyms": "yes"}""", "demonyms")]
    [InlineData("""{"text": "a", "stringIndexType": "utf8"}""", "stringIndexType")]
    [InlineData("""{"text": "a", "language": "??"}""", "language")]
    [InlineData("""{"text": "a", "categories": ["Planet"]}""", "categories[0]")]
    [InlineData("""{"text": "a", "hints": {"countries": ["XX"]}}""", "hints.countries[0]")]
    [InlineData("""{"text": "a", "hints": {"near": {"latitude": 91, "longitude": 0}}}""", "hints.near.latitude")]
    [InlineData("""{"text": "a", "hints": {"planet": "Mars"}}""", "hints.planet")]
    [InlineData("""{"text": "a", "hints": {"pla.net": "Mars"}}""", "hints['pla.net']")]
    public async Task The_member_that_is_wrong_is_named(string body, string member)
    {
        Answer answer = await host.PostAsync("/v1/geotag", body);

        Assert.Equal((400, "/problems/invalid-request"), (answer.Status, answer.Problem()));
        Assert.Equal([member], answer.Errors());
    }

    [Theory]
    [InlineData("""{"text": "a", "hints": {"countries": [CODES]}}""", "hints.countries")]
    [InlineData("""{"text": "a", "categories": [CATEGORIES]}""", "categories")]
    public async Task A_list_longer_than_the_document_says_is_named_once(string body, string member)
    {
        body = body.Replace("CODES", string.Join(',', Enumerable.Repeat("\"AQ\"", 390_000)), StringComparison.Ordinal)
            .Replace("CATEGORIES", string.Join(',', Enumerable.Repeat("\"Person\"", 200_000)), StringComparison.Ordinal);

        Answer answer = await host.PostAsync("/v1/geotag", body);

        Assert.Equal((400, "/problems/invalid-request"), (answer.Status, answer.Problem()));
        Assert.Equal([member], answer.Errors());
    }

    [Theory]
    [InlineData("""{"text": "a" """)]
    [InlineData("""{"text": "a",}""")]
    [InlineData("""not json""")]
    [InlineData("""{"text": "a"} {"text": "b"}""")]
    public async Task Malformed_json_is_a_problem_that_shows_nothing_of_the_body(string body)
    {
        Answer answer = await host.PostAsync("/v1/geotag", body);

        Assert.Equal((400, "/problems/invalid-json"), (answer.Status, answer.Problem()));
        Assert.DoesNotContain("not json", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"Mosul\"")]
    public async Task A_body_that_is_no_object_is_refused(string body)
    {
        Answer answer = await host.PostAsync("/v1/geotag", body);

        Assert.Equal((400, "/problems/invalid-request"), (answer.Status, answer.Problem()));
    }

    [Fact]
    public async Task Json_nested_a_thousand_deep_is_refused()
    {
        string deep = $"{{\"text\": {new string('[', 1000)}{new string(']', 1000)}}}";

        Answer answer = await host.PostAsync("/v1/geotag", deep);

        Assert.Equal(400, answer.Status);
        Assert.StartsWith("/problems/invalid-", answer.Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_utf8_is_refused()
    {
        byte[] body = [.. Encoding.ASCII.GetBytes("{\"text\": \"a"), 0xFF, 0xFE, .. Encoding.ASCII.GetBytes("\"}")];

        Answer answer = await host.PostAsync("/v1/geotag", body);

        Assert.Equal((400, "/problems/invalid-request"), (answer.Status, answer.Problem()));
        Assert.Equal(["text"], answer.Errors());
    }

    [Fact]
    public async Task Nul_is_a_character_like_any_other()
    {
        var reply = await host.TagAsync("Pa\0ris, then Mosul.");

        Assert.Equal(("Mosul", 13), ((string?)reply["entities"]![0]!["text"], (int)reply["entities"]![0]!["offset"]!));
    }

    [Fact]
    public async Task One_unit_more_than_the_limit_is_too_long()
    {
        Answer answer = await host.PostAsync("/v1/geotag", JsonSerializer.Serialize(new { text = new string('a', 200_001) }));

        Assert.Equal((413, "/problems/text-too-long"), (answer.Status, answer.Problem()));
        Assert.Contains("200001", (string)answer.Json["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_ten_megabytes_is_too_large()
    {
        Answer answer = await host.PostAsync("/v1/geotag", JsonSerializer.Serialize(new { text = new string('a', 10_000_000) }));

        Assert.Equal((413, "/problems/body-too-large"), (answer.Status, answer.Problem()));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=klingon")]
    public async Task Another_media_type_is_not_read(string contentType)
    {
        Answer answer = await host.PostAsync("/v1/geotag", """{"text": "Mosul"}""", contentType: contentType);

        Assert.Equal((415, "/problems/unsupported-media-type"), (answer.Status, answer.Problem()));
    }

    [Theory]
    [InlineData("application/json; charset=\"UTF-8\"")]
    [InlineData("application/json; charset=Utf-8")]
    public async Task Utf8_may_be_said_in_quotes_and_in_any_case(string contentType) =>
        Assert.Equal(200, (await host.PostAsync("/v1/geotag", """{"text": "Mosul"}""", contentType: contentType)).Status);

    [Fact]
    public async Task A_form_that_the_reply_does_not_have_is_not_acceptable()
    {
        Answer answer = await host.PostAsync("/v1/geotag", """{"text": "Mosul"}""", accept: "image/png");

        Assert.Equal((406, "/problems/not-acceptable"), (answer.Status, answer.Problem()));
    }

    [Theory]
    [InlineData("GET", "/v1/nothing", 404, "/problems/not-found")]
    [InlineData("GET", "/v1/geotag", 405, "/problems/method-not-allowed")]
    [InlineData("DELETE", "/v1/info", 405, "/problems/method-not-allowed")]
    public async Task An_unknown_address_or_method_is_a_problem(string method, string path, int status, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), path);

        Answer answer = await host.SendAsync(request);

        Assert.Equal((status, type), (answer.Status, answer.Problem()));
    }
}
