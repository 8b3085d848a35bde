namespace GeoTagger;

/// <summary>What a caller asks for beside the text.</summary>
public sealed record TaggingOptions
{
    /// <summary>The defaults of the HTTP contract.</summary>
    public static TaggingOptions Default { get; } = new();

    /// <summary>Language of the text, BCP 47.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Return only entities of these categories; all when empty.</summary>
    public IReadOnlyCollection<EntityCategory> Categories { get; init; } = [];

    /// <summary>Whether a Nationality is also given its place ("Iraqi" → Iraq).</summary>
    public bool Demonyms { get; init; }

    /// <summary>How many other candidates to list with each place, 0 to 10.</summary>
    public int Alternatives { get; init; }

    /// <summary>Leave out entities recognised with a lower confidence, 0 to 1.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Whether each place carries the reasons that decided for it.</summary>
    public bool Explain { get; init; }

    /// <summary>What the caller knows of where the text plays.</summary>
    public TaggingHints Hints { get; init; } = TaggingHints.None;
}
