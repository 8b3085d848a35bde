using GeoTagger.Cli.Gazetteers.Sources;
using GeoTagger.Gazetteers;
using GeoTagger.Matching;
using GeoTagger.Text;

namespace GeoTagger.Cli.Gazetteers.Merging;

/// <summary>What a unit's towns and a country's units tell about it.</summary>
internal sealed class UnitMembers
{
    private readonly Dictionary<string, long> _population = new(StringComparer.Ordinal);
    private readonly HashSet<(string Country, ulong Name)> _units = [];
    private readonly TokenizedText _scratch = new();

    /// <summary>Collects the towns and units.</summary>
    public UnitMembers(IEnumerable<PlaceFact> places)
    {
        foreach (PlaceFact place in places)
        {
            if (place is { FeatureClass: 'P', Population: { } population } && place.FeatureCode != "PPLX")
            {
                AddPopulation(place.Admin1Code, population);
                AddPopulation(place.Admin2Code, population);
            }
            else if (place is { FeatureCode: "ADM1", CountryCode: not null, Name: not null })
            {
                _units.Add((place.CountryCode, NameKey.Of(place.Name, _scratch)));
            }
        }
    }

    /// <summary>Inhabitants of the towns of a unit, by its code.</summary>
    public long Population(string code) => _population.GetValueOrDefault(code);

    /// <summary>Whether a country's further name is the name of one of its units: some languages call the United Kingdom England.</summary>
    public bool NamesUnit(PlaceFact country, NameDraft name) => country is { OwnCode.Length: 2 } && name.Type == MatchType.AlternateName
        && _units.Contains((country.OwnCode, NameKey.Of(name.Text, _scratch)));

    private void AddPopulation(string? code, long population)
    {
        if (code is not null)
        {
            _population[code] = _population.GetValueOrDefault(code) + population;
        }
    }
}
