namespace GeoTagger.Hosting.Contracts;

/// <summary>A kind of problem: what it means and what to do.</summary>
public sealed record ProblemDescription
{
    /// <summary>The <c>type</c> of such problems.</summary>
    public required string Type { get; init; }

    /// <summary>Their <c>title</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Their HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What it means and what to do.</summary>
    public required string Meaning { get; init; }
}
