using System.Text.Json.Nodes;

namespace GeoTagger.Explorer.Tests;

public sealed class TakeAlongTests(Browser browser) : PageTest(browser)
{
    private const string Text = "Rain fell on Mosul. It's wet in Basra, they say.";

    [Fact]
    public async Task The_reply_is_had_as_Json()
    {
        JsonNode reply = JsonNode.Parse(await DownloadAsync("JSON", "geotagger.json"))!;

        Assert.Equal(["Mosul", "Basra"], reply["entities"]!.AsArray().Select(entity => (string?)entity!["text"]));
        Assert.Equal("geonames:99072", (string?)reply["entities"]![0]!["place"]!["id"]);
        Assert.NotNull(reply["modelVersion"]);
    }

    [Fact]
    public async Task The_places_are_had_as_GeoJson()
    {
        JsonNode map = JsonNode.Parse(await DownloadAsync("GeoJSON", "geotagger.geojson"))!;

        Assert.Equal("FeatureCollection", (string?)map["type"]);
        Assert.Equal([43.11889, 30.50852, 47.7804, 36.335], map["bbox"]!.AsArray().Select(side => (double)side!));
        Assert.Equal([43.11889, 36.335], map["features"]![0]!["geometry"]!["coordinates"]!.AsArray().Select(number => (double)number!));
        Assert.Equal("Mosul", (string?)map["features"]![0]!["properties"]!["text"]);
    }

    [Fact]
    public async Task The_entities_are_had_as_Csv()
    {
        string[] lines = (await DownloadAsync("CSV", "geotagger.csv")).Split("\r\n");

        Assert.Equal("document,text,category,subcategory,offset,length,confidence,nested,placeId,place,countryCode,country,admin1,admin2,featureCode,latitude,longitude,placeConfidence", lines[0]);
        Assert.StartsWith("article,Mosul,Location,City,13,5,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",geonames:99072,Mosul,IQ,Iraq,Nineveh,Mosul,PPLA,36.335,43.11889,", lines[1], StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
    }

    [Fact]
    public async Task A_command_is_copied_that_gives_the_same_reply()
    {
        await ReadAsync(Text);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Copy as curl" }).ClickAsync();
        await Expect(Page.Locator(".panel [role=status]")).ToHaveTextAsync("Command copied.");

        string command = await Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        using var shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("sh", ["-c", command]) { RedirectStandardOutput = true })!;
        JsonNode reply = JsonNode.Parse(await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal(["Mosul", "Basra"], reply["entities"]!.AsArray().Select(entity => (string?)entity!["text"]));
        Assert.NotNull(reply["entities"]![0]!["place"]!["reasons"]);
    }

    [Fact]
    public async Task A_link_carries_the_options_and_not_the_text()
    {
        await OpenAsync();
        await Page.GetByText("Options").ClickAsync();
        await Page.GetByLabel("Likely countries").FillAsync("IQ, SY");
        await Page.GetByLabel("Published by").FillAsync("www.example.com");
        await Page.GetByLabel("Nationalities").UncheckAsync();
        await Page.GetByLabel("Article", new() { Exact = true }).FillAsync(Text);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Find the places" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Copy link to options" }).ClickAsync();
        await Expect(Page.Locator(".panel [role=status]")).ToHaveTextAsync("Link copied.");

        string link = await Page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.EndsWith("/?demonyms=false&countries=IQ%2C+SY&outlet=www.example.com", link, StringComparison.Ordinal);
        await Page.GotoAsync(link);
        await Page.GetByText("Options").ClickAsync();
        await Expect(Page.GetByLabel("Likely countries")).ToHaveValueAsync("IQ, SY");
        await Expect(Page.GetByLabel("Nationalities")).Not.ToBeCheckedAsync();
        await Expect(Page.GetByLabel("Article", new() { Exact = true })).ToHaveValueAsync("");
    }

    private async Task<string> DownloadAsync(string form, string name)
    {
        await ReadAsync(Text);
        IDownload download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Button, new() { Name = form, Exact = true }).ClickAsync());
        Assert.Equal(name, download.SuggestedFilename);
        return await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }
}
