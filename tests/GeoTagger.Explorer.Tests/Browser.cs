[assembly: AssemblyFixture(typeof(GeoTagger.Explorer.Tests.Browser))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace GeoTagger.Explorer.Tests;

/// <summary>Chromium and the whole service on a free port of this machine, started once for all tests.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string Chromium = Environment.GetEnvironmentVariable("GEOTAGGER_CHROMIUM") ?? "/usr/bin/chromium";

    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly Service _service = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the service listens.</summary>
    public string Address => _service.Address;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        SetDefaultExpectTimeout((float)Eventually.Patience.TotalMilliseconds);
        await _service.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Flags });
    }

    /// <summary>A window with nothing stored, as a newcomer has it.</summary>
    public async Task<IBrowserContext> NewWindowAsync(Screen screen)
    {
        Assert.SkipUnless(_browser is not null, "Needs Chromium: apt-get install chromium, or its path in GEOTAGGER_CHROMIUM");
        IBrowserContext window = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address,
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        window.SetDefaultTimeout((float)Eventually.Patience.TotalMilliseconds);
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        await _service.DisposeAsync();
    }
}
