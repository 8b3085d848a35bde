using System.Collections.Immutable;

namespace GeoTagger.Resolution.Features;

/// <summary>The columns of a row that are wanted; the others need not be computed.</summary>
/// <param name="Features">Columns of features.</param>
/// <param name="Comparisons">Which of the compared features are wanted compared.</param>
/// <param name="LooksAround">Whether any of them looks at the other places of the document.</param>
internal sealed record RowPart(ImmutableArray<int> Features, ImmutableArray<int> Comparisons, bool LooksAround);
