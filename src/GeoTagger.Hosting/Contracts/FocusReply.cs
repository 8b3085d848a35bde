namespace GeoTagger.Hosting.Contracts;

/// <summary>What a text is about, each list best first.</summary>
public sealed record FocusReply
{
    /// <summary>The countries.</summary>
    public required IReadOnlyList<FocusCountryReply> Countries { get; init; }

    /// <summary>The first-order units: states, provinces, governorates.</summary>
    public required IReadOnlyList<FocusPlaceReply> Admin1 { get; init; }

    /// <summary>The places below them.</summary>
    public required IReadOnlyList<FocusPlaceReply> Places { get; init; }
}
