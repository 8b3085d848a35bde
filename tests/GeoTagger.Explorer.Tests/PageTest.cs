using System.Text.RegularExpressions;

namespace GeoTagger.Explorer.Tests;

/// <summary>A test in a window of its own. Whatever it does, the console shows no error and nobody but 127.0.0.1 is asked.</summary>
public abstract class PageTest(Browser browser) : IAsyncLifetime
{
    private readonly List<string> _complaints = [];
    private IBrowserContext? _window;

    /// <summary>The page under test.</summary>
    protected IPage Page { get; private set; } = null!;

    /// <summary>What the test looks at.</summary>
    protected virtual Screen Screen => Screen.Desk;

    /// <summary>What the console may say all the same.</summary>
    protected Regex? Expected { get; set; }

    /// <summary>What is known of a mention.</summary>
    protected ILocator Card => Page.GetByRole(AriaRole.Dialog);

    public async ValueTask InitializeAsync()
    {
        _window = await browser.NewWindowAsync(Screen);
        Page = await NewPageAsync(_window);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_window is not null)
        {
            await _window.CloseAsync();
        }

        _complaints.RemoveAll(complaint => Expected?.IsMatch(complaint) == true);
        Assert.Empty(_complaints);
    }

    /// <summary>Opens the page and waits until its map is drawn, which comes last.</summary>
    protected async Task OpenAsync(string query = "/")
    {
        await Page.GotoAsync(query);
        await Page.Locator(".country").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>Pastes into the empty page; typing 200,000 units would take the browser half a minute.</summary>
    protected async Task PasteAsync(string text)
    {
        await Page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
        await Page.GetByLabel("Article", new() { Exact = true }).FocusAsync();
        await Page.Keyboard.PressAsync("Control+V");
    }

    /// <summary>Opens the page and one of its examples.</summary>
    protected async Task OpenExampleAsync(string title)
    {
        await OpenAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = title }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Article)).ToBeVisibleAsync();
    }

    /// <summary>Opens the page and has a text read.</summary>
    protected async Task ReadAsync(string text)
    {
        await OpenAsync();
        await Page.GetByLabel("Article", new() { Exact = true }).FillAsync(text);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Find the places" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Article)).ToBeVisibleAsync();
    }

    /// <summary>The marks of exactly this text.</summary>
    protected ILocator Mark(string text) => Page.Locator(".mark").Filter(new() { HasTextRegex = new Regex($"^{Regex.Escape(text)}$") });

    /// <summary>The pin of a place, or of the neighbours it is drawn with.</summary>
    protected ILocator Pin(string placeId) => Page.Locator($"[data-places~='{placeId}']");

    private async Task<IPage> NewPageAsync(IBrowserContext window)
    {
        IPage page = await window.NewPageAsync();
        page.Console += (_, message) => Complain(message.Type is "error" or "warning", $"console: {message.Text}");
        page.PageError += (_, error) => Complain(true, $"script: {error}");
        page.Request += (_, request) => Complain(new Uri(request.Url) is { Scheme: "http" or "https", Host: not "127.0.0.1" }, $"request: {request.Url}");
        return page;
    }

    private void Complain(bool wrong, string complaint)
    {
        if (wrong)
        {
            _complaints.Add(complaint);
        }
    }
}
