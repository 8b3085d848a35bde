namespace GeoTagger.Gazetteers;

/// <summary>The compiled places and names, memory-mapped and shared by all threads.</summary>
public sealed class Gazetteer : IDisposable
{
    private Gazetteer()
    {
    }

    /// <summary>Version, data date, counts, licences.</summary>
    public GazetteerInfo Info => throw new NotSupportedException();

    /// <summary>How many places there are; a place is a number below it.</summary>
    public int PlaceCount => throw new NotSupportedException();

    /// <summary>Maps a compiled file and checks its format version and checksum.</summary>
    /// <exception cref="GazetteerException">The file is missing, damaged or of another format.</exception>
    public static Gazetteer Open(string path) => throw new NotSupportedException(path);

    /// <summary>Looks a key up in the name index.</summary>
    /// <param name="key">A key of <see cref="Matching.NameKey"/>.</param>
    /// <param name="entry">The name's entry; meaningful when the result is true.</param>
    /// <param name="hasLonger">Whether the key is a proper prefix of a longer name's.</param>
    /// <returns>Whether the key is a complete name.</returns>
    public bool TryFindName(ulong key, out NameEntry entry, out bool hasLonger) => throw new NotSupportedException();

    /// <summary>What else the words of a name may mean.</summary>
    public NameSenses Senses(NameEntry entry) => throw new NotSupportedException();

    /// <summary>The places behind a name, most prominent first.</summary>
    public PostingList Postings(NameEntry entry) => throw new NotSupportedException();

    /// <summary>The numbers of a place.</summary>
    public ref readonly PlaceRecord this[int place] => throw new NotSupportedException();

    /// <summary>The place with all its codes and names looked up.</summary>
    public Place Describe(int place) => throw new NotSupportedException();

    /// <summary>Main name of a place.</summary>
    public string NameOf(int place) => throw new NotSupportedException();

    /// <summary>All names of a place, the main one first.</summary>
    public IEnumerable<NameDraft> NamesOf(int place) => throw new NotSupportedException();

    /// <summary>Feature class and code of a place: "P.PPLC".</summary>
    public string FeatureOf(int place) => throw new NotSupportedException();

    /// <summary>Feature of a record by <see cref="PlaceRecord.Feature"/>, as "P.PPLC".</summary>
    public IReadOnlyList<string> Features => throw new NotSupportedException();

    /// <summary>ISO codes of the countries by <see cref="PlaceRecord.Country"/>; the first is empty.</summary>
    public IReadOnlyList<string> CountryCodes => throw new NotSupportedException();

    /// <summary>Index of a country's place by <see cref="PlaceRecord.Country"/>, -1 where it has none.</summary>
    public IReadOnlyList<int> CountryPlaces => throw new NotSupportedException();

    /// <summary>Index of the place with an id, or -1.</summary>
    public int Find(string id) => throw new NotSupportedException(id);

    /// <summary>Places within a circle, nearest first.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="radiusKm">Kilometres.</param>
    /// <param name="limit">At most so many.</param>
    public IReadOnlyList<(int Place, double DistanceKm)> Nearby(GeoPoint centre, double radiusKm, int limit) => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
