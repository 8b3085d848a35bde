using System.Text.Json;
using GeoTagger.Cli.Inputs;

namespace GeoTagger.Cli.Outputs;

/// <summary>A reply of the service that was written down, as far as results need it; members that are not listed here are passed over.</summary>
/// <param name="Id">Id of the document.</param>
/// <param name="Entities">The entities; null when the document failed.</param>
/// <param name="Source">Where the document comes from, when that was written down.</param>
/// <param name="Error">Why the document failed; null when it did not.</param>
internal sealed record StoredReply(string? Id = null, IReadOnlyList<StoredEntity>? Entities = null, DocumentSource? Source = null, JsonElement? Error = null)
{
    /// <summary>Whether the document failed: it has a reason and no entities.</summary>
    public bool IsFailure => Entities is null && Error is { ValueKind: JsonValueKind.Object };

    /// <summary>The reply that a line holds.</summary>
    /// <exception cref="JsonException">It holds none.</exception>
    public static StoredReply Read(ReadOnlySpan<byte> line) =>
        JsonSerializer.Deserialize(line, StoredReplyJsonContext.Default.StoredReply) is { } reply && (reply.IsFailure || reply.IsWhole) ? reply : throw new JsonException();

    private bool IsWhole => Entities is not null && Entities.All(entity => entity is not null && (entity.Place is not { } place || Degrees.AreOnEarth(place.Latitude, place.Longitude)));
}
