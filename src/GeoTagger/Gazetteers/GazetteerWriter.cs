using System.Globalization;
using System.Runtime.InteropServices;
using GeoTagger.Matching;
using GeoTagger.Text;

namespace GeoTagger.Gazetteers;

/// <summary>
/// Compiles places into a gazetteer file. Places may be added in any order and number: names go to a temporary file at once,
/// only numbers and keys stay in memory (about 150 bytes a place). The same places in the same order give the same bytes.
/// </summary>
/// <param name="senses">What else a name may mean, by its <see cref="NameKey"/>.</param>
public sealed class GazetteerWriter(IReadOnlyDictionary<ulong, NameSenses> senses) : IDisposable
{
    private const string GeoNames = "geonames";

    private readonly FileStream _names = TemporaryFile();
    private readonly MemoryStream _keys = new();
    private readonly List<PlaceRecord> _records = [];
    private readonly List<ulong> _idHashes = [];
    private readonly NameIndexBuilder _index = new();
    private readonly StringTable _features = new();
    private readonly StringTable _countries = new("");
    private readonly StringTable _timeZones = new("");
    private readonly StringTable _sources = new(GeoNames);
    private readonly StringTable _adminCodes = new("");
    private readonly Dictionary<string, int> _placeByCode = new(StringComparer.Ordinal);
    private readonly TokenizedText _scratch = new();
    private long _nameCount;

    /// <summary>How many places were added.</summary>
    public int PlaceCount => _records.Count;

    /// <summary>Adds a place and returns its index.</summary>
    /// <exception cref="ArgumentException">The id has no source, or the point is not on earth.</exception>
    public int Add(PlaceDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (!(Math.Abs(draft.Latitude) <= 90 && Math.Abs(draft.Longitude) <= 180))
        {
            throw new ArgumentException($"Place {draft.Id} lies at {draft.Latitude}, {draft.Longitude}: not on earth.", nameof(draft));
        }

        int place = _records.Count;
        var (source, key) = SplitId(draft.Id);
        _records.Add(new PlaceRecord
        {
            NamesOffset = checked((uint)_names.Position),
            NameCount = WriteNames(draft, place),
            SourceKey = key,
            Source = source,
            LatitudeMicrodegrees = (int)Math.Round(draft.Latitude * 1e6),
            LongitudeMicrodegrees = (int)Math.Round(draft.Longitude * 1e6),
            Population = (uint)Math.Clamp(draft.Population, 0, uint.MaxValue),
            Admin1 = _adminCodes.IndexOf(draft.Admin1Code ?? ""),
            Admin2 = _adminCodes.IndexOf(draft.Admin2Code ?? ""),
            Country = checked((ushort)_countries.IndexOf(draft.CountryCode ?? "")),
            Feature = checked((ushort)_features.IndexOf($"{draft.FeatureClass}.{draft.FeatureCode}")),
            TimeZone = checked((ushort)_timeZones.IndexOf(draft.TimeZone ?? "")),
            Prominence = PlaceProminence.Of(draft),
        });
        _idHashes.Add(Gazetteer.IdHash(draft.Id));
        if (draft.OwnCode is not null)
        {
            _placeByCode.TryAdd(draft.OwnCode, place);
        }

        return place;
    }

    /// <summary>Writes the file; the writer is of no use afterwards.</summary>
    /// <param name="path">Where to write; an older file there is replaced only when all went well.</param>
    /// <param name="info">What the gazetteer says of itself; version and counts are filled in.</param>
    public void Complete(string path, GazetteerInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        ResolveAdminCodes();
        NameIndexBuilder.Layout index = _index.Build(place => _records[place].Prominence, senses);
        var (gridStarts, gridPlaces) = SpatialGrid.Build(CollectionsMarshal.AsSpan(_records));
        using var output = new GazetteerFileWriter(path);
        output.Write(GazetteerFormat.Section.Tables, Tables(info).ToJson());
        output.Write<PlaceRecord>(GazetteerFormat.Section.Places, CollectionsMarshal.AsSpan(_records));
        _names.Position = 0;
        output.Write(GazetteerFormat.Section.Names, _names);
        output.Write<byte>(GazetteerFormat.Section.Keys, _keys.GetBuffer().AsSpan(0, (int)_keys.Length));
        output.Write<ulong>(GazetteerFormat.Section.Slots, index.Slots);
        output.Write<uint>(GazetteerFormat.Section.Postings, CollectionsMarshal.AsSpan(index.Postings));
        output.Write<uint>(GazetteerFormat.Section.Ids, SortedIds());
        output.Write<uint>(GazetteerFormat.Section.GridStarts, gridStarts);
        output.Write<uint>(GazetteerFormat.Section.GridPlaces, gridPlaces);
        output.Complete(index.Multiplier);
    }

    /// <inheritdoc/>
    public void Dispose() => _names.Dispose();

    private static FileStream TemporaryFile() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
        FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);

    private ushort WriteNames(PlaceDraft draft, int place)
    {
        int count = 0;
        WriteName(new NameDraft(draft.Name, MatchType.Name), draft, place, ref count);
        foreach (NameDraft name in draft.Names)
        {
            if (count < ushort.MaxValue)
            {
                WriteName(name, draft, place, ref count);
            }
        }

        return (ushort)count;
    }

    private void WriteName(NameDraft name, PlaceDraft draft, int place, ref int count)
    {
        NameCodec.Write(_names, name.Text, name.Type);
        count++;
        _nameCount++;
        if (draft.IsHidden)
        {
            return;
        }

        Span<ulong> keys = stackalloc ulong[NameKey.MaxTokens];
        AddKeys(keys[..NameKey.Keys(name.Text, _scratch, keys)], place, name.Type);
        if (name.Type is MatchType.Name or MatchType.AlternateName && SpellingKey.AppliesTo(draft.CountryCode))
        {
            AddKeys(keys[..SpellingKey.Keys(name.Text, _scratch, keys)], place, MatchType.Spelling);
        }
    }

    private void AddKeys(ReadOnlySpan<ulong> keys, int place, MatchType match)
    {
        if (keys.IsEmpty)
        {
            return;
        }

        foreach (ulong prefix in keys[..^1])
        {
            _index.AddPrefix(prefix);
        }

        _index.Add(keys[^1], place, match);
    }

    private (byte Source, uint Key) SplitId(string id)
    {
        int colon = id.IndexOf(':');
        if (colon <= 0)
        {
            throw new ArgumentException($"The id '{id}' does not name its source.", nameof(id));
        }

        byte source = checked((byte)_sources.IndexOf(id[..colon]));
        string key = id[(colon + 1)..];
        if (source == 0)
        {
            return (source, uint.Parse(key, NumberStyles.None, CultureInfo.InvariantCulture));
        }

        uint position = (uint)_keys.Position;
        NameCodec.Write(_keys, key, MatchType.Name);
        return (source, position);
    }

    /// <summary>While places were added their units held the numbers of codes; now they become places.</summary>
    private void ResolveAdminCodes()
    {
        int[] places = [.. _adminCodes.Select(code => _placeByCode.GetValueOrDefault(code, -1))];
        Span<PlaceRecord> records = CollectionsMarshal.AsSpan(_records);
        for (int i = 0; i < records.Length; i++)
        {
            int admin1 = places[records[i].Admin1], admin2 = places[records[i].Admin2];
            records[i] = records[i] with { Admin1 = admin1 == i ? -1 : admin1, Admin2 = admin2 == i ? -1 : admin2 };
        }
    }

    private GazetteerTables Tables(GazetteerInfo info) => new()
    {
        Info = info with { Places = _records.Count, Names = _nameCount },
        Features = [.. _features],
        CountryCodes = [.. _countries],
        CountryPlaces = [.. _countries.Select(code => _placeByCode.GetValueOrDefault(code, -1))],
        TimeZones = [.. _timeZones],
        Sources = [.. _sources],
    };

    private uint[] SortedIds()
    {
        var places = new uint[_records.Count];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = (uint)i;
        }

        CollectionsMarshal.AsSpan(_idHashes).Sort(places.AsSpan());
        return places;
    }
}
