using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace GeoTagger.Gazetteers;

/// <summary>The compiled places and names, memory-mapped and shared by all threads.</summary>
public sealed class Gazetteer : IDisposable
{
    private readonly MappedGazetteerFile _file;
    private readonly GazetteerTables _tables;
    private readonly (string Class, string Code)[] _features;
    private readonly PlaceCache _places;

    private Gazetteer(MappedGazetteerFile file, GazetteerTables tables)
    {
        _file = file;
        _tables = tables;
        _features = [.. tables.Features.Select(feature => (feature[..1], feature[2..]))];
        _places = new PlaceCache(MakePlace);
        Info = tables.Info with { Version = string.Create(CultureInfo.InvariantCulture, $"{tables.Info.DataDate}+{file.Checksum >> 32:x8}") };
    }

    /// <summary>Version, data date, counts, licences.</summary>
    public GazetteerInfo Info { get; }

    /// <summary>How many places there are; a place is a number below it.</summary>
    public int PlaceCount => Records.Length;

    /// <summary>Every feature there is, as "P.PPLC", by <see cref="PlaceRecord.Feature"/>.</summary>
    public IReadOnlyList<string> Features => _tables.Features;

    /// <summary>ISO codes of the countries by <see cref="PlaceRecord.Country"/>; the first is empty and means no country.</summary>
    public IReadOnlyList<string> CountryCodes => _tables.CountryCodes;

    /// <summary>IANA time zones by <see cref="PlaceRecord.TimeZone"/>; the first is empty and means unknown.</summary>
    public IReadOnlyList<string> TimeZones => _tables.TimeZones;

    /// <summary>The place of each country by <see cref="PlaceRecord.Country"/>, -1 where it has none.</summary>
    public IReadOnlyList<int> CountryPlaces => _tables.CountryPlaces;

    private ReadOnlySpan<PlaceRecord> Records => _file.Section<PlaceRecord>(GazetteerFormat.Section.Places);

    /// <summary>The numbers of a place.</summary>
    public ref readonly PlaceRecord this[int place] => ref Records[place];

    /// <summary>Maps a compiled file and checks its format version and checksum.</summary>
    /// <exception cref="GazetteerException">The file is missing, damaged or of another format.</exception>
    public static Gazetteer Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        MappedGazetteerFile file = MappedGazetteerFile.Open(path);
        try
        {
            return new Gazetteer(file, GazetteerTables.Parse(file.Section<byte>(GazetteerFormat.Section.Tables)));
        }
        catch (JsonException e)
        {
            file.Dispose();
            throw new GazetteerException($"The tables of the gazetteer '{path}' cannot be read; build it again.", e);
        }
    }

    /// <summary>Looks a key up in the name index.</summary>
    /// <param name="key">A key of <see cref="Matching.NameKey"/>.</param>
    /// <param name="entry">The name's entry; meaningful when the result is true.</param>
    /// <param name="hasLonger">Whether the key is a proper prefix of a longer name's.</param>
    /// <returns>Whether the key is a complete name.</returns>
    public bool TryFindName(ulong key, out NameEntry entry, out bool hasLonger)
    {
        uint word = NameIndex.Find(_file.Section<ulong>(GazetteerFormat.Section.Slots), key, _file.IndexMultiplier);
        hasLonger = (word & NameIndex.HasLonger) != 0;
        word &= ~NameIndex.HasLonger;
        entry = new NameEntry(word);
        return word != 0;
    }

    /// <summary>What else the words of a name may mean.</summary>
    public NameSenses Senses(NameEntry entry) =>
        (entry.Value & NameIndex.Inline) != 0 ? NameSenses.None : (NameSenses)(ListHead(entry) >> NameIndex.CountBits);

    /// <summary>The places behind a name, most prominent first.</summary>
    public PostingList Postings(NameEntry entry)
    {
        uint payload = entry.Value & NameIndex.PayloadMask;
        if ((entry.Value & NameIndex.Inline) != 0)
        {
            return new PostingList(payload);
        }

        int count = (int)(ListHead(entry) & NameIndex.CountMask);
        return new PostingList(_file.Section<uint>(GazetteerFormat.Section.Postings).Slice((int)payload, count));
    }

    /// <summary>Feature class and code of a place: "P.PPLC".</summary>
    public string FeatureOf(int place) => _tables.Features[this[place].Feature];

    /// <summary>Main name of a place.</summary>
    public string NameOf(int place)
    {
        int position = (int)this[place].NamesOffset;
        return NameCodec.Read(_file.Section<byte>(GazetteerFormat.Section.Names), ref position).Text;
    }

    /// <summary>All names of a place, the main one first.</summary>
    public IReadOnlyList<NameDraft> NamesOf(int place)
    {
        PlaceRecord record = this[place];
        ReadOnlySpan<byte> section = _file.Section<byte>(GazetteerFormat.Section.Names);
        int position = (int)record.NamesOffset;
        var names = new NameDraft[record.NameCount];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = NameCodec.Read(section, ref position);
        }

        return names;
    }

    /// <summary>Id of a place: <c>geonames:94591</c>, else <c>source:key</c>.</summary>
    public string IdOf(int place)
    {
        PlaceRecord record = this[place];
        if (record.Source == 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{_tables.Sources[0]}:{record.SourceKey}");
        }

        int position = (int)record.SourceKey;
        return $"{_tables.Sources[record.Source]}:{NameCodec.Read(_file.Section<byte>(GazetteerFormat.Section.Keys), ref position).Text}";
    }

    /// <summary>Index of the place with an id, or -1.</summary>
    public int Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        ReadOnlySpan<uint> ids = _file.Section<uint>(GazetteerFormat.Section.Ids);
        ulong hash = IdHash(id);
        int low = 0, high = ids.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = IdHash(IdOf((int)ids[middle])) < hash ? (middle + 1, high) : (low, middle);
        }

        for (; low < ids.Length; low++)
        {
            string found = IdOf((int)ids[low]);
            if (found == id)
            {
                return (int)ids[low];
            }

            if (IdHash(found) != hash)
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>Places within a circle, nearest first.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="radiusKm">Kilometres.</param>
    /// <param name="limit">At most so many.</param>
    public IReadOnlyList<(int Place, double DistanceKm)> Nearby(GeoPoint centre, double radiusKm, int limit)
    {
        ReadOnlySpan<uint> starts = _file.Section<uint>(GazetteerFormat.Section.GridStarts);
        ReadOnlySpan<uint> places = _file.Section<uint>(GazetteerFormat.Section.GridPlaces);
        var nearest = new PriorityQueue<int, double>();
        foreach (int cell in SpatialGrid.Around(centre, radiusKm))
        {
            foreach (uint place in places[(int)starts[cell]..(int)starts[cell + 1]])
            {
                double distance = centre.DistanceKm(this[(int)place].Point);
                if (distance > radiusKm)
                {
                    continue;
                }

                nearest.Enqueue((int)place, -distance);
                if (nearest.Count > limit)
                {
                    nearest.Dequeue();
                }
            }
        }

        var result = new (int Place, double DistanceKm)[nearest.Count];
        for (int i = result.Length - 1; i >= 0; i--)
        {
            nearest.TryDequeue(out int place, out double negative);
            result[i] = (place, -negative);
        }

        return result;
    }

    /// <summary>The place with all its codes and names looked up.</summary>
    public Place Describe(int place) => _places[place];

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    /// <summary>The order in which ids lie in the file.</summary>
    internal static ulong IdHash(string id) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(id.AsSpan()));

    private Place MakePlace(int place)
    {
        PlaceRecord record = this[place];
        int country = _tables.CountryPlaces[record.Country];
        return new Place
        {
            Id = IdOf(place),
            Name = NameOf(place),
            CountryCode = record.Country == 0 ? null : _tables.CountryCodes[record.Country],
            CountryName = country < 0 ? null : NameOf(country),
            Admin1 = record.Admin1 < 0 ? null : NameOf(record.Admin1),
            Admin2 = record.Admin2 < 0 ? null : NameOf(record.Admin2),
            FeatureClass = _features[record.Feature].Class,
            FeatureCode = _features[record.Feature].Code,
            Population = record.Population,
            Latitude = record.Latitude,
            Longitude = record.Longitude,
            TimeZone = record.TimeZone == 0 ? null : _tables.TimeZones[record.TimeZone],
            Links = record.Source == 0 ? [string.Create(CultureInfo.InvariantCulture, $"https://sws.geonames.org/{record.SourceKey}/")] : [],
        };
    }

    private uint ListHead(NameEntry entry) =>
        _file.Section<uint>(GazetteerFormat.Section.Postings)[(int)(entry.Value & NameIndex.PayloadMask) - 1];
}
