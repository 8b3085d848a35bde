using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using GeoTagger.Api.Access;
using GeoTagger.Hosting;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;
using GeoTagger.Hosting.Tagging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GeoTagger.Api.Apis;

/// <summary>The gazetteer by id, by name and by point.</summary>
internal static class PlacesApi
{
    /// <summary>All classes that GeoNames has.</summary>
    public const string FeatureClasses = "AHLPRSTUV";

    /// <summary>Maps the routes.</summary>
    public static void MapPlacesApi(this WebApplication app)
    {
        var group = app.MapGroup("/v1/places").WithTags("Places").RequiresClient().RequiresPipeline();

        group.MapGet("/{id}", GetPlace).WithName("getPlace")
            .ProducesProblems(ProblemTypes.PlaceNotFound, ProblemTypes.TooManyRequests, ProblemTypes.NotReady);

        group.MapGet("", FindPlaces).WithName("findPlaces")
            .ProducesProblems(ProblemTypes.InvalidRequest, ProblemTypes.TooManyRequests, ProblemTypes.NotReady);

        group.MapGet("/nearby", FindNearby).WithName("findPlacesNearby")
            .ProducesProblems(ProblemTypes.InvalidRequest, ProblemTypes.TooManyRequests, ProblemTypes.NotReady);
    }

    /// <summary>Get a place</summary>
    /// <remarks>Returns the gazetteer record with this id and every name it is found by.</remarks>
    /// <param name="id" example="geonames:94787">An id as replies carry it: <c>geonames:N</c> or <c>source:key</c>.</param>
    /// <param name="lease">The pipeline.</param>
    private static Results<Ok<PlaceDetailReply>, ProblemResult> GetPlace(string id, PipelineLease lease)
    {
        var gazetteer = lease.Pipeline.Gazetteer;
        var place = gazetteer.Find(id);
        return place < 0
            ? new ProblemResult(ProblemTypes.PlaceNotFound.Because())
            : TypedResults.Ok(new PlaceDetailReply(gazetteer.Describe(place), gazetteer.NamesOf(place)));
    }

    /// <summary>Find places by name</summary>
    /// <remarks>Returns the places of exactly this name, in any language or script and whatever the case and the accents, most prominent first.</remarks>
    /// <param name="name" example="Paris">The name.</param>
    /// <param name="country" example="US">Only places of this country, ISO 3166-1 alpha-2.</param>
    /// <param name="featureClass" example="P">Only places of this GeoNames feature class: A, H, L, P, R, S, T, U or V.</param>
    /// <param name="limit">At most so many places.</param>
    /// <param name="limits">What requests may ask for.</param>
    /// <param name="lease">The pipeline.</param>
    private static Results<Ok<PlaceMatchesReply>, ProblemResult> FindPlaces(
        [Required] string? name, string? country, string? featureClass, [DefaultValue(10)] int? limit, LimitOptions limits, PipelineLease lease)
    {
        var gazetteer = lease.Pipeline.Gazetteer;
        var errors = new ErrorList();
        errors.Require(!string.IsNullOrWhiteSpace(name) && name.Length <= limits.NameUnits, "name", FormattableString.Invariant($"Is required and must have at most {limits.NameUnits} characters."));
        errors.Require(featureClass is null || (featureClass.Length == 1 && FeatureClasses.Contains(featureClass, StringComparison.OrdinalIgnoreCase)),
            "featureClass", $"Must be one of {string.Join(", ", FeatureClasses.AsEnumerable())}.");
        RequireLimit(limit, limits, errors);
        if (country is not null)
        {
            RequestValidator.RequireCountry(country, "country", gazetteer, errors);
        }

        return errors.ToProblem() is { } problem ? new ProblemResult(problem) : TypedResults.Ok(new PlaceMatchesReply
        {
            Places = PlaceSearch.ByName(gazetteer, name!, country, featureClass, limit ?? DefaultLimit(limits)),
            Attribution = gazetteer.Info.Attribution,
        });
    }

    /// <summary>Find places near a point</summary>
    /// <remarks>Returns the places within a circle, nearest first.</remarks>
    /// <param name="latitude" example="35.468">Degrees north.</param>
    /// <param name="longitude" example="44.392">Degrees east.</param>
    /// <param name="radiusKm">Kilometres around the point.</param>
    /// <param name="limit">At most so many places.</param>
    /// <param name="limits">What requests may ask for.</param>
    /// <param name="lease">The pipeline.</param>
    private static Results<Ok<NearbyPlacesReply>, ProblemResult> FindNearby(
        [Required] double? latitude, [Required] double? longitude, [DefaultValue(10d)] double? radiusKm, [DefaultValue(10)] int? limit,
        LimitOptions limits, PipelineLease lease)
    {
        var gazetteer = lease.Pipeline.Gazetteer;
        var errors = new ErrorList();
        RequestValidator.RequirePoint(latitude, longitude, "", errors);
        errors.Require(radiusKm is null || (radiusKm > 0 && radiusKm <= limits.RadiusKm), "radiusKm", FormattableString.Invariant($"Must be more than 0 and at most {limits.RadiusKm}."));
        RequireLimit(limit, limits, errors);
        if (errors.ToProblem() is { } problem)
        {
            return new ProblemResult(problem);
        }

        var centre = new GeoPoint(latitude!.Value, longitude!.Value);
        var nearby = gazetteer.Nearby(centre, radiusKm ?? Math.Min(10, limits.RadiusKm), limit ?? DefaultLimit(limits));
        return TypedResults.Ok(new NearbyPlacesReply
        {
            Places = [.. nearby.Select(found => new NearbyPlaceReply(gazetteer.Describe(found.Place), found.DistanceKm))],
            Attribution = gazetteer.Info.Attribution,
        });
    }

    private static int DefaultLimit(LimitOptions limits) => Math.Min(10, limits.Places);

    private static void RequireLimit(int? limit, LimitOptions limits, ErrorList errors) =>
        errors.Require(limit is null || (limit >= 1 && limit <= limits.Places), "limit", FormattableString.Invariant($"Must lie between 1 and {limits.Places}."));
}
