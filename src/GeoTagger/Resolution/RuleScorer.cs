using GeoTagger.Resolution.Features;

namespace GeoTagger.Resolution;

/// <summary>The prior, and how well the candidate agrees with the document, weighed by hand: the scorer that needs no training.</summary>
internal sealed class RuleScorer : ICandidateScorer
{
    private static readonly int Kind = FeatureTable.ColumnOf(nameof(PlaceFeatures.Kind));
    private static readonly int SelfNamed = FeatureTable.ColumnOf(nameof(ContainerFeatures.SelfNamed));
    private static readonly int Admin1Named = FeatureTable.ColumnOf(nameof(ContainerFeatures.Admin1Named));
    private static readonly int Admin2Named = FeatureTable.ColumnOf(nameof(ContainerFeatures.Admin2Named));
    private static readonly int Members = FeatureTable.ColumnOf(nameof(ContainerFeatures.Members));
    private static readonly int CountryShare = FeatureTable.ColumnOf(nameof(DocumentFeatures.CountryShare));
    private static readonly int Admin1Share = FeatureTable.ColumnOf(nameof(DocumentFeatures.Admin1Share));
    private static readonly int Nearby = FeatureTable.ColumnOf(nameof(DocumentFeatures.Nearby));
    private static readonly int InRegion = FeatureTable.ColumnOf(nameof(DocumentFeatures.InRegion));
    private static readonly int NeighbourAdmin1 = FeatureTable.ColumnOf("NeighbourAdmin1");
    private static readonly int NeighbourCountry = FeatureTable.ColumnOf("NeighbourCountry");

    private readonly PriorScorer _prior = new();

    /// <inheritdoc/>
    public RowPart Reads { get; } = FeatureTable.Only(
        [.. PriorScorer.Columns, SelfNamed, Admin1Named, Admin2Named, Members, CountryShare, Admin1Share, Nearby, InRegion, NeighbourAdmin1, NeighbourCountry]);

    /// <inheritdoc/>
    public float Score(ReadOnlySpan<float> row) => _prior.Score(row) + (row[Kind] < 0 ? 0 : Agreement(row));

    private static float Agreement(ReadOnlySpan<float> row) =>
        (2 * row[CountryShare]) + (2.5f * row[Admin1Share]) + (2 * row[NeighbourAdmin1]) + (1 * row[NeighbourCountry])
        + MathF.Min(2, row[Admin1Named]) + MathF.Min(1.5f, row[Admin2Named]) + MathF.Min(1, row[SelfNamed]) + MathF.Min(1, row[Members])
        + MathF.Min(2.5f, 2 * row[Nearby]) + MathF.Min(1.5f, row[InRegion]);
}
