using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Gazetteers.Building;

/// <summary>Counts the places and names that go into a file.</summary>
internal sealed class GazetteerCounts
{
    private readonly SortedDictionary<string, int> _byFeatureClass = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _byCountry = new(StringComparer.Ordinal);

    /// <summary>Number of places.</summary>
    public int Places { get; private set; }

    /// <summary>Number of names.</summary>
    public long Names { get; private set; }

    /// <summary>Places by feature class.</summary>
    public IReadOnlyDictionary<string, int> ByFeatureClass => _byFeatureClass;

    /// <summary>Places by ISO country code; those of no country are under "none".</summary>
    public IReadOnlyDictionary<string, int> ByCountry => _byCountry;

    /// <summary>Counts a place.</summary>
    public void Add(PlaceDraft place)
    {
        Places++;
        Names += 1 + place.Names.Count;
        Increment(_byFeatureClass, place.FeatureClass.ToString());
        Increment(_byCountry, place.CountryCode ?? "none");
    }

    private static void Increment(SortedDictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
