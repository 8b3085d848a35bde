namespace GeoTagger.Resolution.Reasons;

/// <summary>What speaks for a place.</summary>
internal enum EvidenceKind
{
    /// <summary>The text names its container beside it: "Bangor, Maine".</summary>
    Container,

    /// <summary>The text names its province or district elsewhere.</summary>
    UnitNamed,

    /// <summary>Places of the text lie in it.</summary>
    Parts,

    /// <summary>Places of the text lie near it.</summary>
    Nearness,

    /// <summary>Places of the text lie in its province.</summary>
    Province,

    /// <summary>Places of the text lie in its country.</summary>
    Country,

    /// <summary>A word beside the name asks for its kind: "Wake <i>County</i>".</summary>
    AskedKind,

    /// <summary>It is more prominent than its rivals.</summary>
    Prominence,

    /// <summary>It agrees with what the caller knows.</summary>
    Hints,
}
