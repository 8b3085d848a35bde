using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using GeoTagger.Gazetteers;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;

namespace GeoTagger.Hosting.Tagging;

/// <summary>Checks a request against the contract and says what the pipeline is to do.</summary>
internal static partial class RequestValidator
{
    /// <summary>What a BCP 47 tag looks like.</summary>
    public const string LanguagePattern = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}$";

    /// <summary>What an ISO 3166-1 alpha-2 code looks like, in either case.</summary>
    public const string CountryPattern = "^[A-Za-z]{2}$";

    /// <summary>Degrees from the equator to a pole.</summary>
    public const int MaxLatitude = 90;

    /// <summary>Degrees from Greenwich to the antimeridian.</summary>
    public const int MaxLongitude = 180;

    private static readonly ConditionalWeakTable<Gazetteer, HashSet<string>> Countries = [];

    /// <summary>What is wrong with a request; null when it is right.</summary>
    public static Problem? Validate(GeotagRequest request, LimitOptions limits, Gazetteer gazetteer)
    {
        if (request.Text?.Length > limits.TextUnits)
        {
            return ProblemTypes.TextTooLong.Because(string.Create(CultureInfo.InvariantCulture,
                $"The text has {request.Text.Length} UTF-16 units; at most {limits.TextUnits} are read."));
        }

        var errors = new ErrorList();
        errors.Require(!string.IsNullOrWhiteSpace(request.Text), "text", "Is required and must hold more than white space.");
        errors.Require(!(request.Id?.Length > limits.IdUnits), "id", $"Must have at most {Number(limits.IdUnits)} characters.");
        errors.Require(request.Language is not { } language || (language.Length <= limits.LanguageUnits && LanguageTag().IsMatch(language)),
            "language", "Must be a BCP 47 language tag, such as en or ar-IQ.");
        errors.Require(!(request.Categories?.Count > limits.Categories), "categories", $"Must have at most {Number(limits.Categories)} items.");
        errors.Require(request.Alternatives >= 0 && request.Alternatives <= limits.Alternatives, "alternatives", $"Must lie between 0 and {Number(limits.Alternatives)}.");
        errors.Require(request.MinConfidence is >= 0 and <= 1, "minConfidence", "Must lie between 0 and 1.");
        RequireHints(request.Hints, limits, gazetteer, errors);
        return errors.ToProblem();
    }

    /// <summary>What a right request asks of the pipeline.</summary>
    public static TaggingOptions ToOptions(GeotagRequest request) => new()
    {
        Language = request.Language ?? TaggingOptions.Default.Language,
        Categories = request.Categories?.ToHashSet() ?? [],
        Demonyms = request.Demonyms,
        Alternatives = request.Alternatives,
        MinConfidence = request.MinConfidence,
        Explain = request.Explain,
        Hints = new TaggingHints
        {
            Countries = request.Hints?.Countries?.Select(code => code.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal) ?? [],
            Near = request.Hints?.Near is { } near ? new GeoPoint(near.Latitude!.Value, near.Longitude!.Value) : null,
            Outlet = request.Hints?.Outlet,
        },
    };

    /// <summary>Notes what is wrong with a point.</summary>
    public static void RequirePoint(double? latitude, double? longitude, string prefix, ErrorList errors)
    {
        errors.Require(latitude is >= -MaxLatitude and <= MaxLatitude, $"{prefix}latitude", $"Is required and must lie between -{Number(MaxLatitude)} and {Number(MaxLatitude)}.");
        errors.Require(longitude is >= -MaxLongitude and <= MaxLongitude, $"{prefix}longitude", $"Is required and must lie between -{Number(MaxLongitude)} and {Number(MaxLongitude)}.");
    }

    /// <summary>Notes a country that the gazetteer does not know.</summary>
    public static void RequireCountry(string? code, string path, Gazetteer gazetteer, ErrorList errors) =>
        errors.Require(code is { Length: 2 } && CountriesOf(gazetteer).Contains(code), path, "Must be the ISO 3166-1 alpha-2 code of a country.");

    private static void RequireHints(GeotagHints? hints, LimitOptions limits, Gazetteer gazetteer, ErrorList errors)
    {
        var countries = hints?.Countries ?? [];
        errors.Require(countries.Count <= limits.Countries, "hints.countries", $"Must have at most {Number(limits.Countries)} items.");
        for (var i = 0; i < countries.Count && countries.Count <= limits.Countries && !errors.IsFull; i++)
        {
            RequireCountry(countries[i], $"hints.countries[{Number(i)}]", gazetteer, errors);
        }

        if (hints?.Near is { } near)
        {
            RequirePoint(near.Latitude, near.Longitude, "hints.near.", errors);
        }

        errors.Require(hints?.Outlet is not { } outlet || (outlet.Length <= limits.OutletUnits && Uri.CheckHostName(outlet) == UriHostNameType.Dns),
            "hints.outlet", "Must be a host name, such as www.example.com.");
    }

    private static HashSet<string> CountriesOf(Gazetteer gazetteer) =>
        Countries.GetValue(gazetteer, static gazetteer => gazetteer.CountryCodes.ToHashSet(StringComparer.OrdinalIgnoreCase));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    // In .NET the dollar of the pattern would let a line feed follow.
    [GeneratedRegex(LanguagePattern + @"\z")]
    private static partial Regex LanguageTag();
}
