namespace GeoTagger.Hosting;

/// <summary>A tile server for the map of the page, section <c>GeoTagger:Tiles</c>; without one the page asks nobody but this service.</summary>
internal sealed class TileOptions
{
    private static readonly string[] Parts = ["{z}", "{x}", "{y}"];

    /// <summary>Address of a tile with <c>{z}</c>, <c>{x}</c> and <c>{y}</c>; when unset, the map draws the shipped outlines only.</summary>
    public string? Url { get; set; }

    /// <summary>The credit to show on the map, plain text.</summary>
    public string Attribution { get; set; } = "";

    /// <summary>The deepest zoom that the server has.</summary>
    public int MaxZoom { get; set; } = 18;

    /// <summary>Scheme, host and port of <see cref="Url"/>; null when it is unset or no such address.</summary>
    public string? Origin =>
        Url is not null && Uri.TryCreate(Url.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal), UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https" ? address.GetLeftPart(UriPartial.Authority) : null;

    /// <summary>Whether <see cref="Url"/> is unset or can be asked for tiles.</summary>
    public bool IsUsable => Url is null || (Origin is not null && Parts.All(part => Url.Contains(part, StringComparison.Ordinal)));
}
