namespace GeoTagger.Hosting.Contracts;

/// <summary>A country that a text is about.</summary>
public sealed record FocusCountryReply
{
    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string? CountryCode { get; init; }

    /// <summary>English name.</summary>
    public required string Name { get; init; }

    /// <summary>Share of the text's place evidence that speaks for it, 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>How many mentions lie in it, itself included.</summary>
    public required int Mentions { get; init; }
}
