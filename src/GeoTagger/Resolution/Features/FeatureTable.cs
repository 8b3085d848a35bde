using System.Collections.Immutable;

namespace GeoTagger.Resolution.Features;

/// <summary>All features in the order of a row: the features themselves, then the differences to the best rival of those that are compared.</summary>
internal static class FeatureTable
{
    private static readonly ImmutableArray<CandidateFeature> Features =
    [
        new(nameof(PlaceFeatures.Prominence), PlaceFeatures.Prominence, IsCompared: true),
        new(nameof(PlaceFeatures.LogPopulation), PlaceFeatures.LogPopulation, IsCompared: true),
        new(nameof(PlaceFeatures.LogNames), PlaceFeatures.LogNames),
        new(nameof(PlaceFeatures.Kind), PlaceFeatures.Kind),
        new(nameof(PlaceFeatures.Match), PlaceFeatures.Match),
        new(nameof(PlaceFeatures.Rank), PlaceFeatures.Rank),
        new(nameof(MentionFeatures.Confidence), MentionFeatures.Confidence),
        new(nameof(MentionFeatures.Category), MentionFeatures.Category),
        new(nameof(MentionFeatures.NestedShare), MentionFeatures.NestedShare),
        new(nameof(MentionFeatures.LogMentions), MentionFeatures.LogMentions),
        new(nameof(MentionFeatures.LogRivals), MentionFeatures.LogRivals),
        new(nameof(MentionFeatures.TokenCount), MentionFeatures.TokenCount),
        new(nameof(MentionFeatures.Position), MentionFeatures.Position),
        new(nameof(MentionFeatures.WordSense), MentionFeatures.WordSense),
        new(nameof(MentionFeatures.PersonSense), MentionFeatures.PersonSense),
        new(nameof(MentionFeatures.PrepositionShare), MentionFeatures.PrepositionShare),
        new(nameof(MentionFeatures.LocalBodyShare), MentionFeatures.LocalBodyShare),
        new(nameof(MentionFeatures.AskedKind), MentionFeatures.AskedKind, IsCompared: true),
        new(nameof(ContainerFeatures.InNamedContainer), ContainerFeatures.InNamedContainer),
        new(nameof(ContainerFeatures.ContainsNamedPart), ContainerFeatures.ContainsNamedPart, IsCompared: true),
        new(nameof(ContainerFeatures.Admin1Named), ContainerFeatures.Admin1Named, IsCompared: true, LooksAround: true),
        new(nameof(ContainerFeatures.Admin2Named), ContainerFeatures.Admin2Named, IsCompared: true, LooksAround: true),
        new(nameof(ContainerFeatures.SelfNamed), ContainerFeatures.SelfNamed, LooksAround: true),
        new(nameof(ContainerFeatures.Members), ContainerFeatures.Members, IsCompared: true, LooksAround: true),
        new(nameof(DocumentFeatures.CountryShare), DocumentFeatures.CountryShare, IsCompared: true, LooksAround: true),
        new(nameof(DocumentFeatures.Admin1Share), DocumentFeatures.Admin1Share, IsCompared: true, LooksAround: true),
        new(nameof(DocumentFeatures.Admin2Mass), DocumentFeatures.Admin2Mass, LooksAround: true),
        new(nameof(DocumentFeatures.Nearby), DocumentFeatures.Nearby, IsCompared: true, LooksAround: true),
        new(nameof(DocumentFeatures.InRegion), DocumentFeatures.InRegion, IsCompared: true, LooksAround: true),
        new(nameof(DocumentFeatures.Closeness), DocumentFeatures.Closeness, IsCompared: true, LooksAround: true),
        new(nameof(DocumentFeatures.Admin1Support), DocumentFeatures.Admin1Support, IsCompared: true),
        new(nameof(DocumentFeatures.Admin2Support), DocumentFeatures.Admin2Support, IsCompared: true),
        new(nameof(DocumentFeatures.Spelling), DocumentFeatures.Spelling),
        new(nameof(DocumentFeatures.LogEvidence), DocumentFeatures.LogEvidence, LooksAround: true),
        new("NeighbourCountry", NeighbourFeatures.SameCountry, IsCompared: true, LooksAround: true),
        new("NeighbourAdmin1", NeighbourFeatures.SameAdmin1, IsCompared: true, LooksAround: true),
        new("NeighbourNearby", NeighbourFeatures.Nearby, IsCompared: true, LooksAround: true),
    ];

    private static readonly ImmutableArray<int> Compared = [.. Enumerable.Range(0, Features.Length).Where(i => Features[i].IsCompared)];

    /// <summary>Names of the columns of a row.</summary>
    public static ImmutableArray<string> Columns { get; } =
        [.. Features.Select(feature => feature.Name), .. Compared.Select(i => ComparisonOf(Features[i].Name))];

    /// <summary>All columns.</summary>
    public static RowPart Everything { get; } = new([.. Enumerable.Range(0, Features.Length)], [.. Enumerable.Range(0, Compared.Length)], LooksAround: true);

    /// <summary>These features alone.</summary>
    public static RowPart Only(params ReadOnlySpan<int> features)
    {
        var looksAround = false;
        foreach (var feature in features)
        {
            looksAround |= Features[feature].LooksAround;
        }

        return new([.. features], [], looksAround);
    }

    /// <summary>Name of the column that compares a feature with the best rival's.</summary>
    public static string ComparisonOf(string name) => name + "OverRivals";

    /// <summary>Column of a name.</summary>
    public static int ColumnOf(string name) => Columns.IndexOf(name) is >= 0 and var column ? column : throw new ArgumentOutOfRangeException(nameof(name), name, "No such feature.");

    /// <summary>Cuts the rows of the next group off.</summary>
    public static Span<float> TakeRows(ref Span<float> rows, ToponymGroup group)
    {
        var length = group.CandidateCount * Columns.Length;
        var taken = rows[..length];
        rows = rows[length..];
        return taken;
    }

    /// <summary>
    /// Computes what is wanted of the rows of all candidates of a group, one after the other; those given up are passed over. For what looks
    /// around, the group must be taken out of the evidence.
    /// </summary>
    public static void Fill(Document document, ToponymGroup group, RowPart wanted, Span<float> rows)
    {
        var width = Columns.Length;
        var scores = document.Scene.ScoresOf(group);
        var steps = wanted.LooksAround ? 1 + NeighbourAgreement.Rounds(document.Scene, group) : 1;
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i].IsGivenUp)
            {
                continue;
            }

            document.Meter.Step(steps);
            var view = new CandidateView(document, group, i, wanted.LooksAround);
            foreach (var f in wanted.Features)
            {
                rows[(i * width) + f] = Features[f].Value(view);
            }
        }

        foreach (var c in wanted.Comparisons)
        {
            Compare(rows, scores, Compared[c], Features.Length + c);
        }
    }

    // The best rival of the best is the second best, that of all others the best.
    private static void Compare(Span<float> rows, ReadOnlySpan<CandidateScore> scores, int column, int target)
    {
        var width = Columns.Length;
        float best = float.MinValue, second = float.MinValue;
        for (var i = 0; i < scores.Length; i++)
        {
            if (!scores[i].IsGivenUp)
            {
                var value = rows[(i * width) + column];
                second = Math.Max(second, Math.Min(best, value));
                best = Math.Max(best, value);
            }
        }

        for (var i = 0; i < scores.Length; i++)
        {
            var value = rows[(i * width) + column];
            rows[(i * width) + target] = second == float.MinValue ? 0 : value - (value == best ? second : best);
        }
    }
}
