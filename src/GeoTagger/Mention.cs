namespace GeoTagger;

/// <summary>A span of tokens that names something, on its way through the stages.</summary>
public sealed class Mention
{
    /// <summary>Index of the first token.</summary>
    public required int FirstToken { get; init; }

    /// <summary>Number of tokens.</summary>
    public required int TokenCount { get; init; }

    /// <summary>What it names.</summary>
    public required EntityCategory Category { get; init; }

    /// <summary>Probability that the span names such a thing.</summary>
    public required double Confidence { get; init; }

    /// <summary>Whether it lies inside another mention.</summary>
    public bool Nested { get; init; }

    /// <summary>Whether a place is looked for: a Location, a Facility, a demonym, a place name inside another name.</summary>
    public bool IsToponym { get; init; }

    /// <summary>The places it may mean, best first, as many as were asked for; written by the resolver.</summary>
    public IReadOnlyList<Candidate> Candidates { get; internal set; } = [];

    /// <summary>The chosen candidate, null when none fits; written by the resolver.</summary>
    public Candidate? Resolution { get; internal set; }

    /// <summary>What decided for the resolution, in words; empty unless asked for.</summary>
    public IReadOnlyList<string> Reasons { get; internal set; } = [];

    /// <summary>The token after the last one.</summary>
    public int EndToken => FirstToken + TokenCount;
}
