using System.Text.RegularExpressions;

namespace GeoTagger.Explorer.Tests;

public sealed class MapTests(Browser browser) : PageTest(browser)
{
    private static readonly Place Kirkuk = new("geonames:94787", 35.46806, 44.39222);
    private static readonly Place Mosul = new("geonames:99072", 36.335, 43.11889);
    private static readonly Place Baghdad = new("geonames:98182", 33.34058, 44.40088);

    [Fact]
    public async Task The_pin_of_Kirkuk_is_at_its_pixel()
    {
        await ReadAsync("The road from Mosul to Baghdad goes by the city of Kirkuk.");

        (double x, double y) = await TipAsync(Kirkuk);
        Projection map = await ProjectionAsync(Mosul, Baghdad);

        Assert.Equal(map.X(Kirkuk.Longitude), x, 1.0);
        Assert.Equal(map.Y(Kirkuk.Latitude), y, 1.0);
        Assert.Equal(map.X(Baghdad.Longitude), (await TipAsync(Baghdad)).X, 1.0);
        Assert.Equal(map.Y(Baghdad.Latitude), (await TipAsync(Baghdad)).Y, 1.0);
        Assert.Equal(["IQ"], await CountriesAtAsync(x, y));
    }

    [Fact]
    public async Task The_countries_that_the_text_is_about_are_shaded_and_the_others_are_not()
    {
        await OpenExampleAsync("Disputed areas");

        await Expect(Page.Locator(".country.focus")).ToHaveCountAsync(1);
        await Expect(Page.Locator(".country.focus")).ToHaveAttributeAsync("data-country", "IQ");
    }

    [Fact]
    public async Task What_is_unsure_looks_it()
    {
        await OpenExampleAsync("Paris, but which?");

        await Expect(Page.Locator(".pin").First).ToBeVisibleAsync();
        foreach (ILocator pin in await Page.Locator(".pin").AllAsync())
        {
            int sure = int.Parse(Regex.Match((await pin.GetAttributeAsync("aria-label"))!, @"(\d+) % sure").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
            await Expect(pin).ToHaveClassAsync(new Regex(sure >= 80 ? @"\bsure\b" : sure >= 50 ? @"\blikely\b" : @"\bunsure\b"));
        }
    }

    [Fact]
    public async Task Near_places_are_one_pin_that_opens()
    {
        await ReadAsync("Trains ran from Vienna to Bratislava, and ships from Sydney to Auckland.");
        ILocator near = Page.Locator(".cluster");
        await Expect(near).ToHaveCountAsync(1);
        await Expect(near).ToHaveAccessibleNameAsync(new Regex("^2 places around (Vienna|Bratislava): zoom in$"));

        await near.ClickAsync();

        await Expect(Page.Locator(".pin[aria-label^='Vienna, ']")).ToBeVisibleAsync();
        await Expect(Page.Locator(".pin[aria-label^='Bratislava, ']")).ToBeVisibleAsync();
        await Expect(near).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Places_on_both_sides_of_the_date_line_lie_beside_each_other()
    {
        await ReadAsync("The ship goes from Suva in Fiji to Apia in Samoa.");

        ILocator suva = Page.Locator("[data-places*='geonames:2198148']"), apia = Page.Locator("[data-places*='geonames:4035413']");
        LocatorBoundingBoxResult west = (await suva.BoundingBoxAsync())!, east = (await apia.BoundingBoxAsync())!;
        Assert.InRange(east.X - west.X, 40, 800);
        await Expect(Page.Locator(".leaflet-control-scale-line")).ToHaveTextAsync(new Regex("^[1235]00 km$"));
    }

    [Fact]
    public async Task No_outline_runs_across_the_map()
    {
        await ReadAsync("Russia sends ships from Murmansk to Anadyr.");

        Projection map = await ProjectionAsync(new Place("geonames:524305", 68.97917, 33.09251), new Place("geonames:2127202", 64.73424, 177.5103));
        // Chukotka goes on beyond 180 degrees; cut there, its outline would come back through all of the Arctic and Sweden.
        Assert.Equal(["RU"], await CountriesAtAsync(map.X(182), map.Y(67)));
        Assert.Equal(["RU"], await CountriesAtAsync(map.X(178), map.Y(67)));
        Assert.Equal(["SE"], await CountriesAtAsync(map.X(20), map.Y(66.5)));
    }

    [Fact]
    public async Task What_did_not_resolve_is_listed_beneath()
    {
        await OpenExampleAsync("The long way round");
        await Expect(Page.Locator(".unresolved li").First).ToBeVisibleAsync();
        string[] missing = [.. await Page.Locator(".unresolved li").AllTextContentsAsync()];
        Assert.NotEmpty(missing);

        await Page.Locator(".unresolved").GetByRole(AriaRole.Button).First.ClickAsync();

        await Expect(Card).ToContainTextAsync("The gazetteer has no place that fits.");
        await Expect(Card).ToHaveAccessibleNameAsync($"About {missing[0]}");
    }

    [Fact]
    public async Task A_place_far_from_the_story_does_not_widen_the_map_but_can_be_shown()
    {
        await OpenExampleAsync("Disputed areas");
        ILocator unitedStates = Pin("geonames:6252001");
        await Expect(unitedStates).ToHaveCountAsync(0);

        await Page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();

        await Expect(unitedStates).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Show all" })).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_tile_server_takes_the_place_of_the_outlines_and_is_credited()
    {
        byte[] white = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==");
        await Page.RouteAsync("**/explorer.json", route => route.FulfillAsync(new()
        {
            ContentType = "application/json",
            Body = """{"tiles": {"url": "/tiles/{z}/{x}/{y}.png", "attribution": "Tiles: <b>Example</b>", "maxZoom": 9}}""",
        }));
        await Page.RouteAsync("**/tiles/**", route => route.FulfillAsync(new() { ContentType = "image/png", BodyBytes = white }));
        await OpenAsync();

        await Expect(Page.Locator("img.leaflet-tile-loaded").First).ToBeAttachedAsync();
        await Expect(Page.Locator(".leaflet-control-attribution")).ToHaveTextAsync("Outlines: Natural Earth, Tiles: <b>Example</b>");
        await Expect(Page.Locator("[data-country='IQ']")).ToHaveCSSAsync("fill-opacity", "0");
    }

    private async Task<(double X, double Y)> TipAsync(Place place)
    {
        ILocator pin = Pin(place.Id);
        await Expect(pin).ToHaveClassAsync(new Regex(@"\bpin\b"));
        LocatorBoundingBoxResult box = (await pin.BoundingBoxAsync())!;
        return (box.X + 12, box.Y + 31);
    }

    /// <summary>On a Mercator map two places fix where every other one lies.</summary>
    private async Task<Projection> ProjectionAsync(Place one, Place other)
    {
        (double X, double Y) first = await TipAsync(one), second = await TipAsync(other);
        double pixels = double.Hypot(second.X - first.X, second.Y - first.Y);
        double degrees = double.Hypot(other.Longitude - one.Longitude, Projection.Northing(other.Latitude) - Projection.Northing(one.Latitude));
        return new Projection(first.X, first.Y, one, pixels / degrees);
    }

    /// <summary>The countries whose outlines hold a pixel of the window; none at sea.</summary>
    private Task<string[]> CountriesAtAsync(double x, double y) => Page.EvaluateAsync<string[]>("""
        ([x, y]) => [...document.querySelectorAll('path.country')]
            .filter(path => path.isPointInFill(new DOMPoint(x, y).matrixTransform(path.getScreenCTM().inverse())))
            .map(path => path.dataset.country)
        """, new[] { x, y });

    private sealed record Place(string Id, double Latitude, double Longitude);

    private sealed record Projection(double OriginX, double OriginY, Place Origin, double PixelsPerDegree)
    {
        public double X(double longitude) => OriginX + ((longitude - Origin.Longitude) * PixelsPerDegree);

        public double Y(double latitude) => OriginY - ((Northing(latitude) - Northing(Origin.Latitude)) * PixelsPerDegree);

        /// <summary>How far north on a Mercator map, in degrees of longitude.</summary>
        public static double Northing(double latitude) => Math.Asinh(Math.Tan(latitude * Math.PI / 180)) * 180 / Math.PI;
    }
}
