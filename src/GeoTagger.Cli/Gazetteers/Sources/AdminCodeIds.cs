using System.Globalization;

namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>
/// In many countries (Iraq, Syria, Turkey) GeoNames uses the id of an admin2 as its code, in others (Brazil, France) a statistical number.
/// A country's codes are ids when most of them fall where its ids lie: the numbers given when a country was first imported
/// lie close together, and those given since are running numbers.
/// </summary>
internal sealed class AdminCodeIds
{
    private const int FirstRunningNumber = 5_500_000;
    private const int LastRunningNumber = 14_000_000;
    private const int FewestDigits = 5;
    private const double EnoughInRange = 0.7;

    private readonly HashSet<string> _countries = [];

    /// <summary>Decides for every country.</summary>
    /// <param name="codes">Admin2 codes, as "IQ.10.94590".</param>
    /// <param name="places">Country and GeoNames id of known places.</param>
    public AdminCodeIds(IEnumerable<string> codes, IEnumerable<(string Country, int Id)> places)
    {
        var ranges = places.Where(place => place.Id < FirstRunningNumber).GroupBy(place => place.Country)
            .ToDictionary(group => group.Key, group => (First: group.Min(place => place.Id), Last: group.Max(place => place.Id)));
        foreach (var country in codes.Select(Split).Where(code => code.Number.Length >= FewestDigits).GroupBy(code => code.Country))
        {
            var range = ranges.GetValueOrDefault(country.Key, (First: int.MaxValue, Last: 0));
            int total = country.Count();
            int inRange = country.Count(code => ToId(code.Number) is { } id
                && ((id >= range.First && id <= range.Last) || id is >= FirstRunningNumber and <= LastRunningNumber));
            if (inRange >= EnoughInRange * total)
            {
                _countries.Add(country.Key);
            }
        }
    }

    /// <summary>The id that a code is, or null.</summary>
    public string? IdOf(string code)
    {
        var (country, number) = Split(code);
        return _countries.Contains(country) && number.Length >= FewestDigits && ToId(number) is { } id
            ? string.Create(CultureInfo.InvariantCulture, $"geonames:{id}") : null;
    }

    private static (string Country, string Number) Split(string code) => (code[..2], code[(code.LastIndexOf('.') + 1)..]);

    private static int? ToId(string number) =>
        number[0] != '0' && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id : null;
}
