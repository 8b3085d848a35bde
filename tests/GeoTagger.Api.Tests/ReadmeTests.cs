using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GeoTagger.Api.Tests;

public sealed partial class ReadmeTests(ApiHost host)
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Accepted.Root, "README.md"));

    [Fact]
    public async Task The_reply_that_the_README_shows_is_what_its_request_gets()
    {
        string request = Request().Match(Readme).Groups["body"].Value;

        Answer answer = await host.PostAsync("/v1/geotag", request);

        Assert.Equal(200, answer.Status);
        Accepted.Part(
            "README.md",
            "<summary>The reply</summary>\n\n```json\n",
            "\n```",
            reply => JsonNode.DeepEquals(JsonNode.Parse(reply), answer.Json),
            () => ReadableJson.Format(answer.Json));
    }

    [Theory]
    [InlineData("GeoTagger:Limits:TextUnits", "textUnits")]
    [InlineData("GeoTagger:Limits:IdUnits", "idUnits")]
    [InlineData("GeoTagger:Limits:LanguageUnits", "languageUnits")]
    [InlineData("GeoTagger:Limits:Categories", "categories")]
    [InlineData("GeoTagger:Limits:Alternatives", "alternatives")]
    [InlineData("GeoTagger:Limits:Countries", "countries")]
    [InlineData("GeoTagger:Limits:OutletUnits", "outletUnits")]
    [InlineData("GeoTagger:Limits:NameUnits", "nameUnits")]
    [InlineData("GeoTagger:Limits:BatchDocuments", "batchDocuments")]
    [InlineData("GeoTagger:Limits:BodyBytes", "bodyBytes")]
    [InlineData("GeoTagger:Limits:BatchBodyBytes", "batchBodyBytes")]
    [InlineData("GeoTagger:Limits:Places", "places")]
    [InlineData("GeoTagger:Limits:RadiusKm", "radiusKm")]
    [InlineData("GeoTagger:RequestTimeoutSeconds", "timeoutSeconds")]
    [InlineData("GeoTagger:Traffic:TaggingWaiting", "taggingWaiting")]
    [InlineData("GeoTagger:Traffic:Headers", "headers")]
    [InlineData("GeoTagger:Traffic:HeaderBytes", "headerBytes")]
    [InlineData("GeoTagger:Traffic:RequestLineBytes", "requestLineBytes")]
    public async Task The_defaults_in_the_README_are_those_of_the_service(string setting, string limit)
    {
        Match row = Regex.Match(Readme, $@"^\| `{Regex.Escape(setting)}` \| (?<value>\d+) \|", RegexOptions.Multiline);

        Assert.True(row.Success, $"The README does not list {setting}.");
        Assert.Equal((await host.GetAsync("/v1/info")).Json["limits"]![limit]!.ToString(), row.Groups["value"].Value);
    }

    [GeneratedRegex(@"-d '\s*(?<body>\{.*?\})'", RegexOptions.Singleline)]
    private static partial Regex Request();
}
