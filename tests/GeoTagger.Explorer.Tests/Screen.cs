namespace GeoTagger.Explorer.Tests;

/// <summary>What a person looks at: its size in pixels, and what the system says of light and dark.</summary>
public sealed record Screen(int Width, int Height, bool Dark = false)
{
    public static readonly Screen Desk = new(1440, 900);
    public static readonly Screen DarkDesk = Desk with { Dark = true };
    public static readonly Screen Phone = new(390, 844);
}
