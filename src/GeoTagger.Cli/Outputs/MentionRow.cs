using System.Text.Json;
using System.Text.Json.Serialization;
using GeoTagger.Cli.Inputs;
using GeoTagger.Hosting.Contracts;

namespace GeoTagger.Cli.Outputs;

/// <summary>A mention as a row of a flat table: the entity, and the place it means where there is one.</summary>
internal sealed class MentionRow
{
    /// <summary>Id of the document.</summary>
    [JsonPropertyName("document")]
    public string Document { get; set; } = "";

    /// <summary>The file that the document is of.</summary>
    [JsonPropertyName("file")]
    public string? File { get; set; }

    /// <summary>Number of the document in its file, from 1.</summary>
    [JsonPropertyName("number")]
    public long? Number { get; set; }

    /// <summary>Where the mention begins in the document, in the unit asked for.</summary>
    [JsonPropertyName("offset")]
    public int Offset { get; set; }

    /// <summary>How long it is.</summary>
    [JsonPropertyName("length")]
    public int Length { get; set; }

    /// <summary>The mention itself.</summary>
    [JsonPropertyName("text")]
    public string Text { get; set; } = "";

    /// <summary>What it names.</summary>
    [JsonPropertyName("category")]
    public string Category { get; set; } = "";

    /// <summary>What kind of place a location is.</summary>
    [JsonPropertyName("subcategory")]
    public string? Subcategory { get; set; }

    /// <summary>Probability that it names such a thing.</summary>
    [JsonPropertyName("confidence")]
    public double Confidence { get; set; }

    /// <summary>Whether it lies in another mention.</summary>
    [JsonPropertyName("nested")]
    public bool Nested { get; set; }

    /// <summary>Id of the place.</summary>
    [JsonPropertyName("place_id")]
    public string? PlaceId { get; set; }

    /// <summary>Name of the place.</summary>
    [JsonPropertyName("place_name")]
    public string? PlaceName { get; set; }

    /// <summary>ISO code of its country.</summary>
    [JsonPropertyName("country_code")]
    public string? CountryCode { get; set; }

    /// <summary>Its country.</summary>
    [JsonPropertyName("country_name")]
    public string? CountryName { get; set; }

    /// <summary>Its province.</summary>
    [JsonPropertyName("admin1")]
    public string? Admin1 { get; set; }

    /// <summary>Its district.</summary>
    [JsonPropertyName("admin2")]
    public string? Admin2 { get; set; }

    /// <summary>Its GeoNames feature class.</summary>
    [JsonPropertyName("feature_class")]
    public string? FeatureClass { get; set; }

    /// <summary>Its GeoNames feature code.</summary>
    [JsonPropertyName("feature_code")]
    public string? FeatureCode { get; set; }

    /// <summary>Its inhabitants, 0 when not known.</summary>
    [JsonPropertyName("population")]
    public long? Population { get; set; }

    /// <summary>Its latitude in degrees.</summary>
    [JsonPropertyName("latitude")]
    public double? Latitude { get; set; }

    /// <summary>Its longitude in degrees.</summary>
    [JsonPropertyName("longitude")]
    public double? Longitude { get; set; }

    /// <summary>How the words led to the place.</summary>
    [JsonPropertyName("match_type")]
    public string? MatchType { get; set; }

    /// <summary>Probability that this place is meant.</summary>
    [JsonPropertyName("place_confidence")]
    public double? PlaceConfidence { get; set; }

    /// <summary>What is kept of the document's record, in the order of its columns.</summary>
    [JsonPropertyName("kept")]
    public IReadOnlyList<string?> Kept { get; set; } = [];

    /// <summary>The mentions of a reply.</summary>
    /// <param name="tagged">The reply.</param>
    /// <param name="kept">The fields to keep of the document's record.</param>
    public static IEnumerable<MentionRow> From(TaggedReply tagged, IReadOnlyList<string> kept)
    {
        var values = Values(tagged.Source, kept);
        return tagged.Reply.Entities.Select(entity => Of(tagged, entity, values));
    }

    /// <summary>The mentions of a reply that was written down.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="kept">The fields to keep of the document's record.</param>
    public static IEnumerable<MentionRow> From(StoredReply reply, IReadOnlyList<string> kept)
    {
        var values = Values(reply.Source, kept);
        return (reply.Entities ?? []).Select(entity => Of(reply, entity, values));
    }

    private static IReadOnlyList<string?> Values(DocumentSource? source, IReadOnlyList<string> kept) =>
        [.. kept.Select(name => source?.Fields?.GetValueOrDefault(name))];

    private static MentionRow Of(TaggedReply tagged, EntityReply entity, IReadOnlyList<string?> kept) => new()
    {
        Document = tagged.Reply.Id ?? "",
        File = tagged.Source?.File,
        Number = tagged.Source?.Number,
        Offset = entity.Offset,
        Length = entity.Length,
        Text = entity.Text,
        Category = entity.Category.ToString(),
        Subcategory = entity.Subcategory?.ToString(),
        Confidence = entity.ConfidenceScore,
        Nested = entity.Nested,
        PlaceId = entity.Place?.Id,
        PlaceName = entity.Place?.Name,
        CountryCode = entity.Place?.CountryCode,
        CountryName = entity.Place?.CountryName,
        Admin1 = entity.Place?.Admin1,
        Admin2 = entity.Place?.Admin2,
        FeatureClass = entity.Place?.FeatureClass.ToString(),
        FeatureCode = entity.Place?.FeatureCode,
        Population = entity.Place?.Population,
        Latitude = entity.Place?.Latitude,
        Longitude = entity.Place?.Longitude,
        MatchType = entity.Place is { } place ? JsonNamingPolicy.CamelCase.ConvertName(place.MatchType.ToString()) : null,
        PlaceConfidence = entity.Place?.ConfidenceScore,
        Kept = kept,
    };

    private static MentionRow Of(StoredReply reply, StoredEntity entity, IReadOnlyList<string?> kept) => new()
    {
        Document = reply.Id ?? "",
        File = reply.Source?.File,
        Number = reply.Source?.Number,
        Offset = entity.Offset,
        Length = entity.Length,
        Text = entity.Text,
        Category = entity.Category,
        Subcategory = entity.Subcategory,
        Confidence = entity.ConfidenceScore,
        Nested = entity.Nested,
        PlaceId = entity.Place?.Id,
        PlaceName = entity.Place?.Name,
        CountryCode = entity.Place?.CountryCode,
        CountryName = entity.Place?.CountryName,
        Admin1 = entity.Place?.Admin1,
        Admin2 = entity.Place?.Admin2,
        FeatureClass = entity.Place?.FeatureClass,
        FeatureCode = entity.Place?.FeatureCode,
        Population = entity.Place?.Population,
        Latitude = entity.Place?.Latitude,
        Longitude = entity.Place?.Longitude,
        MatchType = entity.Place?.MatchType,
        PlaceConfidence = entity.Place?.ConfidenceScore,
        Kept = kept,
    };
}
