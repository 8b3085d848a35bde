namespace GeoTagger.Hosting.Problems;

/// <summary>The problems that an endpoint may answer with, for its description.</summary>
internal sealed record ProblemsMetadata(IReadOnlyList<ProblemType> Types);
