using System.Globalization;
using GeoTagger.Matching;
using GeoTagger.Text;

namespace GeoTagger.Gazetteers;

/// <summary>Turns a compiled gazetteer back into what it was compiled from: compiled again, it gives the same bytes.</summary>
internal sealed class GazetteerDecompiler(Gazetteer gazetteer)
{
    private readonly Dictionary<int, string> _countryCodes = Enumerable.Range(0, gazetteer.CountryCodes.Count)
        .Where(country => gazetteer.CountryPlaces[country] >= 0)
        .ToDictionary(country => gazetteer.CountryPlaces[country], country => gazetteer.CountryCodes[country]);

    /// <summary>The code by which other places name this one as their country or unit.</summary>
    public string CodeOf(int place) => _countryCodes.GetValueOrDefault(place) ?? string.Create(CultureInfo.InvariantCulture, $"#{place}");

    /// <summary>A place as a draft.</summary>
    public PlaceDraft Draft(int place)
    {
        ref readonly var record = ref gazetteer[place];
        var names = gazetteer.NamesOf(place);
        var feature = gazetteer.FeatureOf(place);
        var draft = new PlaceDraft
        {
            Id = gazetteer.IdOf(place),
            Name = names[0].Text,
            FeatureClass = feature[0],
            FeatureCode = feature[2..],
            Latitude = record.Latitude,
            Longitude = record.Longitude,
            CountryCode = gazetteer.CountryCodes[record.Country],
            Admin1Code = record.Admin1 < 0 ? null : CodeOf(record.Admin1),
            Admin2Code = record.Admin2 < 0 ? null : CodeOf(record.Admin2),
            OwnCode = CodeOf(place),
            Population = record.Population,
            TimeZone = gazetteer.TimeZones[record.TimeZone],
            Importance = record.Prominence,
        };
        draft.Names.AddRange(names.Skip(1));
        return draft;
    }

    /// <summary>What else names may mean, by their key.</summary>
    public Dictionary<ulong, NameSenses> Senses()
    {
        var senses = new Dictionary<ulong, NameSenses>();
        var scratch = new TokenizedText();
        Span<ulong> keys = stackalloc ulong[NameKey.MaxTokens];
        for (var place = 0; place < gazetteer.PlaceCount; place++)
        {
            foreach (var name in gazetteer.NamesOf(place))
            {
                Note(keys[..NameKey.Keys(name.Text, scratch, keys)], senses);
                Note(keys[..SpellingKey.Keys(name.Text, scratch, keys)], senses);
            }
        }

        return senses;
    }

    private void Note(ReadOnlySpan<ulong> keys, Dictionary<ulong, NameSenses> senses)
    {
        if (!keys.IsEmpty && gazetteer.TryFindName(keys[^1], out var entry, out _) && gazetteer.Senses(entry) is not NameSenses.None and var found)
        {
            senses[keys[^1]] = found;
        }
    }
}
