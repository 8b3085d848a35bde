using System.Globalization;
using System.Text.RegularExpressions;
using GeoTagger.Gazetteers;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;

namespace GeoTagger.Hosting.Tagging;

/// <summary>Checks a request against the contract and says what the pipeline is to do.</summary>
internal static partial class RequestValidator
{
    private const int MaxIdLength = 256;
    private const int MaxAlternatives = 10;
    private const int MaxHostLength = 253;

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
        errors.Require(request.Id is null || request.Id.Length <= MaxIdLength, "id", $"Must have at most {MaxIdLength} characters.");
        errors.Require(request.Language is null || LanguageTag().IsMatch(request.Language), "language", "Must be a BCP 47 language tag, such as en or ar-IQ.");
        errors.Require(request.Alternatives is >= 0 and <= MaxAlternatives, "alternatives", $"Must lie between 0 and {MaxAlternatives}.");
        errors.Require(request.MinConfidence is >= 0 and <= 1, "minConfidence", "Must lie between 0 and 1.");
        RequireHints(request.Hints, gazetteer, errors);
        return errors.ToProblem();
    }

    /// <summary>What a right request asks of the pipeline.</summary>
    public static TaggingOptions ToOptions(GeotagRequest request) => new()
    {
        Language = request.Language ?? TaggingOptions.Default.Language,
        Categories = request.Categories ?? [],
        Demonyms = request.Demonyms,
        Alternatives = request.Alternatives,
        MinConfidence = request.MinConfidence,
        Explain = request.Explain,
        Hints = new TaggingHints
        {
            Countries = [.. (request.Hints?.Countries ?? []).Select(code => code.ToUpperInvariant())],
            Near = request.Hints?.Near is { } near ? new GeoPoint(near.Latitude!.Value, near.Longitude!.Value) : null,
            Outlet = request.Hints?.Outlet,
        },
    };

    /// <summary>Notes what is wrong with a point.</summary>
    public static void RequirePoint(double? latitude, double? longitude, string prefix, ErrorList errors)
    {
        errors.Require(latitude is >= -90 and <= 90, $"{prefix}latitude", "Is required and must lie between -90 and 90.");
        errors.Require(longitude is >= -180 and <= 180, $"{prefix}longitude", "Is required and must lie between -180 and 180.");
    }

    /// <summary>Notes a country that the gazetteer does not know.</summary>
    public static void RequireCountry(string? code, string path, Gazetteer gazetteer, ErrorList errors) =>
        errors.Require(code is { Length: 2 } && gazetteer.CountryCodes.Contains(code, StringComparer.OrdinalIgnoreCase),
            path, "Must be the ISO 3166-1 alpha-2 code of a country.");

    private static void RequireHints(GeotagHints? hints, Gazetteer gazetteer, ErrorList errors)
    {
        var countries = hints?.Countries ?? [];
        for (var i = 0; i < countries.Count; i++)
        {
            RequireCountry(countries[i], string.Create(CultureInfo.InvariantCulture, $"hints.countries[{i}]"), gazetteer, errors);
        }

        if (hints?.Near is { } near)
        {
            RequirePoint(near.Latitude, near.Longitude, "hints.near.", errors);
        }

        errors.Require(hints?.Outlet is not { } outlet || (outlet.Length <= MaxHostLength && Uri.CheckHostName(outlet) == UriHostNameType.Dns),
            "hints.outlet", "Must be a host name, such as www.example.com.");
    }

    [GeneratedRegex(@"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}\z")]
    private static partial Regex LanguageTag();
}
