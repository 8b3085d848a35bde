using System.Text.Json.Serialization;

namespace GeoTagger.Hosting.Contracts;

/// <summary>The entities with a place, as GeoJSON (RFC 7946).</summary>
public sealed record GeoJsonReply
{
    /// <summary>Always <c>FeatureCollection</c>.</summary>
    public string Type { get; } = "FeatureCollection";

    /// <summary>West, south, east, north; west is greater than east across the antimeridian. Absent without features.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required IReadOnlyList<double>? Bbox { get; init; }

    /// <summary>One for each entity with a place, in text order.</summary>
    public required IReadOnlyList<GeoJsonFeature> Features { get; init; }

    /// <summary>The id of the request.</summary>
    public required string? Id { get; init; }

    /// <summary>The language of the request.</summary>
    public required string Language { get; init; }

    /// <summary>The unit of every offset and length.</summary>
    public required StringIndexType StringIndexType { get; init; }

    /// <summary>What the text is about.</summary>
    public required FocusReply Focus { get; init; }

    /// <summary>Version of the models that recognised and resolved.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>Version of the gazetteer.</summary>
    public required string GazetteerVersion { get; init; }

    /// <summary>The credit to show wherever places of the gazetteer are shown.</summary>
    public required string Attribution { get; init; }
}
