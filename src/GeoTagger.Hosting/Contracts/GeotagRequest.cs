using System.ComponentModel;

namespace GeoTagger.Hosting.Contracts;

/// <summary>A text and what to return of it.</summary>
public sealed record GeotagRequest
{
    /// <summary>The text: at least one character that is not white space, and no more UTF-16 units than <c>limits.textUnits</c> of <c>/v1/info</c>.</summary>
    public string? Text { get; init; }

    /// <summary>A name of your own for the text, echoed.</summary>
    public string? Id { get; init; }

    /// <summary>Language of the text, BCP 47.</summary>
    [DefaultValue("en")]
    public string? Language { get; init; }

    /// <summary>The unit of offsets and lengths in the reply.</summary>
    [DefaultValue(StringIndexType.Utf16CodeUnit)]
    public StringIndexType StringIndexType { get; init; }

    /// <summary>Return only entities of these categories; all when absent or empty.</summary>
    public LimitedList<EntityCategory>? Categories { get; init; }

    /// <summary>Whether a Nationality is also given its place: "Iraqi" the country Iraq.</summary>
    [DefaultValue(false)]
    public bool Demonyms { get; init; }

    /// <summary>How many other candidates to list with each place.</summary>
    [DefaultValue(0)]
    public int Alternatives { get; init; }

    /// <summary>Leave out entities recognised with a lower confidence, 0 to 1.</summary>
    [DefaultValue(0d)]
    public double MinConfidence { get; init; }

    /// <summary>Whether each place carries the reasons that decided for it, in words.</summary>
    [DefaultValue(false)]
    public bool Explain { get; init; }

    /// <summary>What you know of where the text plays.</summary>
    public GeotagHints? Hints { get; init; }
}
