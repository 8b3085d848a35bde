using System.Text.RegularExpressions;

namespace GeoTagger.Explorer.Tests;

public sealed class AccessibilityTests(Browser browser) : PageTest(browser)
{
    [Fact]
    public async Task The_empty_page_has_no_violation()
    {
        await OpenAsync();
        await Page.GetByText("Options").ClickAsync();

        await Axe.CheckAsync(Page);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task An_article_with_an_open_card_has_no_violation(ColorScheme colours)
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = colours });
        await OpenExampleAsync("Disputed areas");
        await Axe.CheckAsync(Page);

        await Mark("Mosul").ClickAsync();
        await Expect(Card).ToBeVisibleAsync();
        await Axe.CheckAsync(Page);
    }

    [Theory]
    [InlineData("Paris, but which?")]
    [InlineData("The long way round")]
    [InlineData("After the flood")]
    [InlineData("مؤتمر المياه")]
    public async Task The_other_examples_have_no_violation(string title)
    {
        await OpenExampleAsync(title);

        await Axe.CheckAsync(Page);
    }

    [Fact]
    public async Task A_table_and_a_failure_have_no_violation()
    {
        await OpenAsync();
        await Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "x.pdf", MimeType = "application/pdf", Buffer = [1] });
        await Expect(Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Axe.CheckAsync(Page);

        await Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "x.jsonl", MimeType = "", Buffer = "{\"text\":\"Mosul\"}\n{\"text\":\"Lima\"}\n"u8.ToArray() });
        await Expect(Page.Locator(".results [role=status]")).ToHaveTextAsync("2 articles");
        await Axe.CheckAsync(Page);
    }

    [Fact]
    public async Task A_phone_has_no_violation_and_nothing_to_scroll_sideways()
    {
        await Page.SetViewportSizeAsync(Screen.Phone.Width, Screen.Phone.Height);
        await OpenExampleAsync("Disputed areas");
        await Axe.CheckAsync(Page);

        Assert.Equal(Screen.Phone.Width, await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await Mark("Kirkuk").ClickAsync();
        LocatorBoundingBoxResult card = (await Card.BoundingBoxAsync())!;
        Assert.InRange(card.X, 0, Screen.Phone.Width - card.Width);
    }

    [Fact]
    public async Task Dark_is_what_the_system_says_and_then_what_the_reader_says()
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await OpenAsync();
        await Expect(Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(16, 23, 30)");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Switch to light" }).ClickAsync();

        await Expect(Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(244, 246, 248)");
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Switch to dark" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Everything_can_be_done_with_the_keyboard()
    {
        await OpenAsync();
        await TabToAsync("article");
        await Page.Keyboard.TypeAsync("Paris, Texas, is a town. Lima is far.");
        await Page.Keyboard.PressAsync("Control+Enter");
        await Expect(Page.GetByRole(AriaRole.Article)).ToBeVisibleAsync();

        await TabToAsync("Paris");
        await Expect(Card).ToHaveAccessibleNameAsync("About Paris");
        await Page.Keyboard.PressAsync("ArrowRight");
        await Expect(Card).ToHaveAccessibleNameAsync("About Texas");
        await Page.Keyboard.PressAsync("End");
        await Expect(Card).ToHaveAccessibleNameAsync("About Lima");
        await Page.Keyboard.PressAsync("Home");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Card).ToBeFocusedAsync();

        await TabToAsync("France");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Card.Locator(".resolved")).ToContainTextAsync("France");
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Card).ToBeHiddenAsync();
        await Expect(Mark("Paris")).ToBeFocusedAsync();

        await TabToAsync("Lima, ");
        await Expect(Card).ToHaveAccessibleNameAsync("About Lima");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Card).ToBeFocusedAsync();
    }

    /// <summary>Presses Tab until the focus is on what has this id or begins with these words.</summary>
    private async Task TabToAsync(string words)
    {
        for (int i = 0; i < 60; i++)
        {
            await Page.Keyboard.PressAsync("Tab");
            string focused = await Page.EvaluateAsync<string>("(e => [e.id, e.getAttribute('aria-label') ?? e.textContent].join('\\n'))(document.activeElement)");
            if (Regex.IsMatch(focused, $"(^{Regex.Escape(words)}\\n|\\n.*{Regex.Escape(words)})"))
            {
                return;
            }
        }

        Assert.Fail($"The keyboard does not reach {words}.");
    }
}
