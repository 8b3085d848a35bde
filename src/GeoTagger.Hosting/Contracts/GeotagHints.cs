namespace GeoTagger.Hosting.Contracts;

/// <summary>What the caller knows of where a text plays; hints weigh, they do not decide.</summary>
public sealed record GeotagHints
{
    /// <summary>Countries the text is likely about, ISO 3166-1 alpha-2.</summary>
    public LimitedList<string>? Countries { get; init; }

    /// <summary>A point the text is likely about.</summary>
    public GeotagPoint? Near { get; init; }

    /// <summary>Host name of the outlet that published the text: "www.example.com".</summary>
    public string? Outlet { get; init; }
}
