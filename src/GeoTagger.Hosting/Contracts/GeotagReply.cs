using System.Text.Json.Serialization;

namespace GeoTagger.Hosting.Contracts;

/// <summary>The entities of a text.</summary>
public sealed record GeotagReply : BatchResult
{
    /// <summary>The language of the request.</summary>
    public required string Language { get; init; }

    /// <summary>The unit of every offset and length below.</summary>
    public required StringIndexType StringIndexType { get; init; }

    /// <summary>The entities in text order, then longest first.</summary>
    public required IReadOnlyList<EntityReply> Entities { get; init; }

    /// <summary>How many of them have a place.</summary>
    [JsonIgnore]
    internal int Placed { get; init; }

    /// <summary>What the text is about.</summary>
    public required FocusReply Focus { get; init; }

    /// <summary>Version of the models that recognised and resolved.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>Version of the gazetteer.</summary>
    public required string GazetteerVersion { get; init; }

    /// <summary>The credit to show wherever places of the gazetteer are shown.</summary>
    public required string Attribution { get; init; }
}
