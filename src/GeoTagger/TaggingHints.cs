namespace GeoTagger;

/// <summary>What a caller knows of where a text plays; hints weigh, they do not decide.</summary>
public sealed record TaggingHints
{
    /// <summary>No hint.</summary>
    public static TaggingHints None { get; } = new();

    /// <summary>Countries the text is likely about, ISO 3166-1 alpha-2 in upper case.</summary>
    public IReadOnlyCollection<string> Countries { get; init; } = [];

    /// <summary>A point the text is likely about.</summary>
    public GeoPoint? Near { get; init; }

    /// <summary>Host name of the outlet: "www.paristexasnews.com".</summary>
    public string? Outlet { get; init; }
}
