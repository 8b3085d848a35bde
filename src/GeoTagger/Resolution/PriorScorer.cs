using System.Collections.Immutable;
using GeoTagger.Resolution.Features;

namespace GeoTagger.Resolution;

/// <summary>What a reader would guess who sees nothing of the document but the mention and the words beside it.</summary>
internal sealed class PriorScorer : ICandidateScorer
{
    private static readonly int Kind = FeatureTable.ColumnOf(nameof(PlaceFeatures.Kind));
    private static readonly int Prominence = FeatureTable.ColumnOf(nameof(PlaceFeatures.Prominence));
    private static readonly int AskedKind = FeatureTable.ColumnOf(nameof(MentionFeatures.AskedKind));
    private static readonly int InNamedContainer = FeatureTable.ColumnOf(nameof(ContainerFeatures.InNamedContainer));
    private static readonly int ContainsNamedPart = FeatureTable.ColumnOf(nameof(ContainerFeatures.ContainsNamedPart));

    /// <summary>The columns it looks at.</summary>
    public static ImmutableArray<int> Columns { get; } = [Kind, Prominence, AskedKind, InNamedContainer, ContainsNamedPart];

    /// <inheritdoc/>
    public RowPart Reads { get; } = FeatureTable.Only(Columns.AsSpan());

    /// <inheritdoc/>
    public float Score(ReadOnlySpan<float> row) => row[Kind] < 0
        ? 0
        : (9 * row[Prominence]) + (2.5f * row[AskedKind]) + (4 * row[InNamedContainer]) + (2 * Math.Clamp(row[ContainsNamedPart], -1, 1));
}
