using System.Buffers.Binary;

namespace GeoTagger.Explorer.Tests;

/// <summary>The pictures of the README: <c>GEOTAGGER_ACCEPT=1</c> makes them anew.</summary>
public sealed class ScreenshotTests(Browser browser) : PageTest(browser)
{
    private const string Folder = "docs/explorer";

    [Fact]
    public Task Light() => PictureAsync("light.png", Screen.Desk);

    [Fact]
    public Task Dark() => PictureAsync("dark.png", Screen.DarkDesk);

    [Fact]
    public Task Phone() => PictureAsync("phone.png", Screen.Phone);

    private async Task PictureAsync(string name, Screen screen)
    {
        await Page.SetViewportSizeAsync(screen.Width, screen.Height);
        await Page.EmulateMediaAsync(new() { ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        await OpenExampleAsync("Disputed areas");
        if (screen.Width > 1000)
        {
            await Mark("Khanaqin").ClickAsync();
            await Expect(Card).ToBeVisibleAsync();
        }

        await Page.EvaluateAsync("document.fonts.ready");
        byte[] picture = await Page.ScreenshotAsync();

        string file = Path.Combine(Repository.Root, Folder, name);
        if (Environment.GetEnvironmentVariable("GEOTAGGER_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, picture, TestContext.Current.CancellationToken);
        }

        // Not compared pixel by pixel: fonts and the browser's version differ from machine to machine.
        byte[] committed = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(SizeOf(picture), SizeOf(committed));
        Assert.InRange(committed.Length, 10_000, 300_000);
    }

    /// <summary>Width and height, from the header of a PNG.</summary>
    private static (int Width, int Height) SizeOf(byte[] png) => (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
}
