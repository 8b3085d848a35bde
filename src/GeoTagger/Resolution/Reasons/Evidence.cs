using System.Collections.Immutable;
using GeoTagger.Resolution.Features;

namespace GeoTagger.Resolution.Reasons;

/// <summary>Features that say one thing to a reader, and what the row of a candidate looks like without it.</summary>
/// <param name="Kind">What they say.</param>
/// <param name="Columns">The features themselves.</param>
/// <param name="Comparisons">Their differences to the best rival.</param>
internal sealed record Evidence(EvidenceKind Kind, ImmutableArray<int> Columns, ImmutableArray<int> Comparisons)
{
    /// <summary>All there is.</summary>
    public static ImmutableArray<Evidence> All { get; } =
    [
        Of(EvidenceKind.Container, nameof(ContainerFeatures.InNamedContainer)),
        Of(EvidenceKind.UnitNamed, nameof(ContainerFeatures.Admin1Named), nameof(ContainerFeatures.Admin2Named)),
        Of(EvidenceKind.Parts, nameof(ContainerFeatures.ContainsNamedPart), nameof(ContainerFeatures.Members)),
        Of(
            EvidenceKind.Nearness,
            nameof(DocumentFeatures.Nearby),
            nameof(DocumentFeatures.InRegion),
            nameof(DocumentFeatures.Closeness),
            nameof(DocumentFeatures.Admin2Mass),
            "NeighbourNearby"),
        Of(EvidenceKind.Province, nameof(DocumentFeatures.Admin1Share), "NeighbourAdmin1"),
        Of(EvidenceKind.Country, nameof(DocumentFeatures.CountryShare), "NeighbourCountry"),
        Of(EvidenceKind.AskedKind, nameof(MentionFeatures.AskedKind)),
        Of(EvidenceKind.Prominence, nameof(PlaceFeatures.Prominence), nameof(PlaceFeatures.LogPopulation), nameof(PlaceFeatures.LogNames)),
    ];

    /// <summary>Writes a row as it would be if this were not known: nothing for what the text says, the rival's value for what the record says.</summary>
    public void Remove(Span<float> row, ReadOnlySpan<float> rival)
    {
        foreach (var column in Columns)
        {
            row[column] = Kind == EvidenceKind.Prominence ? rival[column] : 0;
        }

        foreach (var column in Comparisons)
        {
            row[column] = 0;
        }
    }

    private static Evidence Of(EvidenceKind kind, params ReadOnlySpan<string> features)
    {
        var columns = ImmutableArray.CreateBuilder<int>();
        var comparisons = ImmutableArray.CreateBuilder<int>();
        foreach (var feature in features)
        {
            columns.Add(FeatureTable.ColumnOf(feature));
            if (FeatureTable.Columns.IndexOf(FeatureTable.ComparisonOf(feature)) is >= 0 and var comparison)
            {
                comparisons.Add(comparison);
            }
        }

        return new Evidence(kind, columns.ToImmutable(), comparisons.ToImmutable());
    }
}
