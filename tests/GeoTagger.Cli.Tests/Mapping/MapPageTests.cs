using System.Diagnostics;
using System.Text.RegularExpressions;
using GeoTagger.Cli.Mapping;
using GeoTagger.Cli.Outputs;

namespace GeoTagger.Cli.Tests.Mapping;

public sealed class MapPageTests : IDisposable
{
    private static readonly string Chromium = Environment.GetEnvironmentVariable("GEOTAGGER_CHROMIUM") ?? "/usr/bin/chromium";

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(0, "0 places, 0 mentions", 0, "</ol>")]
    [InlineData(3, "3 places, 3 mentions", 3, "<b>Place 2</b>")]
    [InlineData(300_000, "300,000 places, 300,000 mentions", 501, "and 299,500 more: say which above")]
    public async Task A_browser_shows_the_places_however_many_there_are(int count, string sum, int rows, string last)
    {
        var page = await InBrowserAsync(Enumerable.Range(0, count).Select(i => Place($"Place {i}", i % 180 - 89.5, i % 360 - 179.5)));

        Assert.Contains($"<p id=\"sum\">{sum}</p>", page, StringComparison.Ordinal);
        Assert.Equal(rows, Regex.Count(page, "<li[ >]"));
        Assert.Contains(last, page, StringComparison.Ordinal);
        // The last thing that the script does is to draw.
        Assert.Matches("<canvas id=\"map\"[^>]* width=\"[1-9]", page);
    }

    public void Dispose() => _folder.Dispose();

    private static MappedPlace Place(string name, double latitude, double longitude)
    {
        var mention = new PlacedMention("d", null, null, name, name, null, null, latitude, longitude);
        var place = new MappedPlace(mention);
        place.Add(mention);
        return place;
    }

    /// <summary>The page as it stands when its script has run.</summary>
    private async Task<string> InBrowserAsync(IEnumerable<MappedPlace> places)
    {
        Assert.SkipUnless(File.Exists(Chromium), "Needs Chromium: apt-get install chromium, or its path in GEOTAGGER_CHROMIUM");
        var page = _folder.Write("map.html", MapPage.Write("map", places, "nobody"));
        using var browser = Process.Start(new ProcessStartInfo(Chromium, ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", $"--user-data-dir={_folder.PathOf("profile")}", "--dump-dom", new Uri(page).AbsoluteUri])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = browser.StandardError.ReadToEndAsync();
        var shown = await browser.StandardOutput.ReadToEndAsync().WaitAsync(Eventually.Patience);
        await Task.WhenAll(browser.WaitForExitAsync(), errors).WaitAsync(Eventually.Patience);
        return shown;
    }
}
