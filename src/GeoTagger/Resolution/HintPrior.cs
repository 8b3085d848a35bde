using GeoTagger.Gazetteers;

namespace GeoTagger.Resolution;

/// <summary>
/// What the caller's hints add to a candidate's score, in log-odds: they weigh, they do not decide. It is found once for each place that the
/// gazetteer gave.
/// </summary>
internal sealed class HintPrior(Gazetteer gazetteer)
{
    private const float Country = 1.5f;
    private const float Near = 2;
    private const float NearScaleKm = 200;
    private const float OutletCountry = 1;
    private const float OutletUnit = 1.5f;
    private const float OutletName = 1.5f;
    private const int ShortestOutletName = 5;

    private readonly Dictionary<string, int> _countries = IndexOf(gazetteer.CountryCodes);

    /// <summary>Says of each country, by <see cref="PlaceRecord.Country"/>, whether the caller named it.</summary>
    public bool[] CountriesOf(TaggingHints hints, WorkMeter meter)
    {
        if (hints.Countries.Count == 0)
        {
            return [];
        }

        var named = new bool[gazetteer.CountryCodes.Count];
        foreach (var code in hints.Countries)
        {
            meter.Step();
            if (_countries.TryGetValue(code, out var country))
            {
                named[country] = true;
            }
        }

        return named;
    }

    /// <summary>The sum of all hints for a place.</summary>
    /// <param name="hints">The caller's hints.</param>
    /// <param name="countries">What <see cref="CountriesOf"/> made of them.</param>
    /// <param name="candidate">The place.</param>
    public float LogOdds(TaggingHints hints, ReadOnlySpan<bool> countries, in SceneCandidate candidate)
    {
        if (ReferenceEquals(hints, TaggingHints.None))
        {
            return 0;
        }

        var sum = !countries.IsEmpty && countries[candidate.Country] ? Country : 0;
        if (hints.Near is { } near && candidate.IsLocal)
        {
            ref readonly var record = ref gazetteer[candidate.Place];
            var distance = near.DistanceKm(new GeoPoint(record.Latitude, record.Longitude));
            sum += Near / (1 + ((float)distance / NearScaleKm));
        }

        return hints.Outlet is { } outlet ? sum + OfOutlet(outlet, gazetteer.CountryCodes[candidate.Country], candidate) : sum;
    }

    private static Dictionary<string, int> IndexOf(IReadOnlyList<string> codes)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < codes.Count; i++)
        {
            index.TryAdd(codes[i], i);
        }

        return index;
    }

    // "www.paristexasnews.com" speaks for Paris and for Texas, "lfpress.ca" for Canada.
    private float OfOutlet(string outlet, string country, in SceneCandidate candidate)
    {
        var sum = EndsInCountry(outlet, country) ? OutletCountry : 0;
        sum += candidate.Admin1 >= 0 && Names(outlet, candidate.Admin1) ? OutletUnit : 0;
        return sum + (Names(outlet, candidate.Place) ? OutletName : 0);
    }

    private static bool EndsInCountry(string outlet, string country) =>
        country.Length == 2
        && outlet.Length > 3
        && outlet[^3] == '.'
        && outlet.AsSpan(outlet.Length - 2).Equals(country == "GB" ? "uk" : country, StringComparison.OrdinalIgnoreCase);

    private bool Names(string outlet, int place)
    {
        var name = gazetteer.NameOf(place).Replace(" ", "", StringComparison.Ordinal);
        return name.Length >= ShortestOutletName && outlet.Contains(name, StringComparison.OrdinalIgnoreCase);
    }
}
