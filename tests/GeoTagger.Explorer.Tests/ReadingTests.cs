using System.Text.RegularExpressions;

namespace GeoTagger.Explorer.Tests;

public sealed class ReadingTests(Browser browser) : PageTest(browser)
{
    private const string Seed = "Disputed areas";

    [Fact]
    public async Task A_pasted_article_is_shown_with_its_entities_marked()
    {
        await OpenAsync();
        await PasteAsync("The mayor of Mosul met Layla Hassan in Baghdad.\n\nThey spoke of the road to Kirkuk.");
        await Page.Keyboard.PressAsync("Control+Enter");

        await Expect(Page.Locator(".text p")).ToHaveTextAsync(["The mayor of Mosul met Layla Hassan in Baghdad.", "They spoke of the road to Kirkuk."]);
        await Expect(Page.Locator(".mark.location")).ToHaveTextAsync(["Mosul", "Baghdad", "Kirkuk"]);
        await Expect(Page.Locator(".mark.person")).ToHaveTextAsync(["Layla Hassan"]);
        await Expect(Page.Locator(".reader [role=status]")).ToHaveTextAsync(new Regex(@"^4 entities in [\d.]+ m?s$"));
    }

    [Theory]
    [InlineData("Disputed areas", "Khanaqin")]
    [InlineData("Paris, but which?", "Lyon")]
    [InlineData("The long way round", "Suez Canal")]
    [InlineData("After the flood", "Danube")]
    [InlineData("مؤتمر المياه", "القاهرة")]
    public async Task An_example_is_one_click_away(string title, string marked)
    {
        await OpenExampleAsync(title);

        await Expect(Mark(marked).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_entity_within_another_is_underlined()
    {
        await OpenExampleAsync(Seed);

        ILocator nested = Page.Locator(".mark.nested", new() { HasText = "Kurdish" }).First;
        await Expect(nested).ToHaveCSSAsync("text-decoration-line", "underline");
        await Expect(nested).ToHaveClassAsync(new Regex("within-organization"));
    }

    [Fact]
    public async Task The_card_says_what_which_place_where_how_sure_and_why()
    {
        await OpenExampleAsync(Seed);
        await Mark("Khanaqin").HoverAsync();

        await Expect(Card.Locator(".kind")).ToHaveTextAsync("Location · City");
        await Expect(Card.Locator(".resolved")).ToHaveTextAsync("KhanaqinKhanaqin District, Diyala, Iraq");
        await Expect(Card).ToContainTextAsync("34.3482° N, 45.3907° E");
        await Expect(Card.GetByRole(AriaRole.Meter)).ToHaveAttributeAsync("value", new Regex(@"^0\.\d+$"));
        await Expect(Card.Locator(".reasons")).ToContainTextAsync("other places lie in Iraq");
        await Expect(Card.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", "https://sws.geonames.org/94591/");
    }

    [Fact]
    public async Task The_card_goes_when_the_pointer_does()
    {
        await OpenExampleAsync(Seed);
        await Mark("Khanaqin").HoverAsync();
        await Expect(Card).ToBeVisibleAsync();

        await Page.Locator(".brand").HoverAsync();

        await Expect(Card).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Another_candidate_moves_the_pin_of_all_mentions()
    {
        await ReadAsync("Paris, Texas, is a town. Paris has a tower.");
        await Expect(Pin("geonames:4717560")).ToBeVisibleAsync();
        await Mark("Paris").First.ClickAsync();

        await Card.GetByRole(AriaRole.Button, new() { Name = "France" }).First.ClickAsync();

        await Expect(Card.Locator(".resolved")).ToContainTextAsync("Île-de-France, France");
        await Expect(Card.Locator(".reasons")).ToHaveTextAsync("You chose it.");
        await Expect(Card.GetByRole(AriaRole.Button, new() { Name = "Texas" }).First).ToBeVisibleAsync();
        await Expect(Pin("geonames:2988507")).ToBeVisibleAsync();
        await Expect(Pin("geonames:4717560")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Text_and_map_are_in_step_both_ways()
    {
        await ReadAsync("From Mosul the road goes to Basra. Nobody in Mosul takes it.");
        await Mark("Basra").HoverAsync();
        await Expect(Page.Locator(".pin.is-linked")).ToHaveAttributeAsync("aria-label", new Regex("^Basr"));

        await Pin("geonames:99072").HoverAsync();

        await Expect(Page.Locator(".mark.is-linked")).ToHaveTextAsync(["Mosul", "Mosul"]);
        await Expect(Card).ToHaveAccessibleNameAsync("About Mosul");
    }

    [Fact]
    public async Task A_category_and_a_low_confidence_can_be_hidden()
    {
        await OpenExampleAsync(Seed);
        ILocator shown = Page.Locator(".mark:not(.is-off)");
        await Expect(Page.Locator(".mark.organization:not(.is-off)").First).ToBeVisibleAsync();

        await Page.Locator(".chip", new() { HasText = "Organization" }).ClickAsync();
        await Expect(Page.Locator(".mark.organization:not(.is-off)")).ToHaveCountAsync(0);
        int before = await shown.CountAsync();

        await Page.GetByLabel("Confidence at least").FillAsync("0.95");
        await Expect(Page.Locator(".slider")).ToHaveTextAsync("Confidence at least 95 %");
        // The slider may say so before the marks show it.
        await Expect(shown).Not.ToHaveCountAsync(before);
        Assert.InRange(await shown.CountAsync(), 1, before - 1);
    }

    [Fact]
    public async Task The_panel_counts_countries_people_and_organizations()
    {
        await ReadAsync("Masrour Barzani left Erbil. Barzani said Iraq and Iraq only. Masrour Barzani spoke to the Red Cross in Mosul.");

        await Expect(Page.Locator(".bars li").First).ToContainTextAsync("Iraq");
        await Expect(Page.Locator(".panel section", new() { HasText = "People" }).Locator("li").First).ToHaveTextAsync("Masrour Barzani2");
        await Expect(Page.Locator(".panel section", new() { HasText = "Organizations" }).Locator("li").First).ToHaveTextAsync("Red Cross1");
    }

    [Fact]
    public async Task A_failure_is_told_in_words()
    {
        Expected = new Regex("413");
        await OpenAsync();
        await Page.GetByLabel("Article", new() { Exact = true }).FillAsync(new string('a', 200_001));
        await Page.GetByRole(AriaRole.Button, new() { Name = "Find the places" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The text is too long. The text has 200001 UTF-16 units; at most 200000 are read.");
    }

    [Fact]
    public async Task A_service_that_is_gone_is_told_in_words()
    {
        Expected = new Regex("ERR_CONNECTION_REFUSED");
        await OpenAsync();
        await Page.RouteAsync("**/v1/geotag", route => route.AbortAsync(RequestAbortErrorCode.ConnectionRefused));
        await Page.GetByLabel("Article", new() { Exact = true }).FillAsync("Mosul");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Find the places" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The service does not answer. Is it still running?");
    }

    [Fact]
    public async Task Arabic_runs_from_right_to_left()
    {
        await OpenExampleAsync("مؤتمر المياه");

        await Expect(Page.Locator(".text p").First).ToHaveCSSAsync("direction", "rtl");
        await Expect(Page.Locator(".text")).ToHaveAttributeAsync("lang", "ar");
        LocatorBoundingBoxResult first = (await Mark("العراق").BoundingBoxAsync())!, later = (await Mark("القاهرة").Nth(2).BoundingBoxAsync())!;
        Assert.True(later.X < first.X, "what comes later in a line lies further left");
    }
}
