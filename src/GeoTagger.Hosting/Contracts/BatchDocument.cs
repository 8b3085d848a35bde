using System.Text.Json;

namespace GeoTagger.Hosting.Contracts;

/// <summary>One document of a batch: a request, or why it cannot be read as one. A bad document never spoils its batch.</summary>
public sealed record BatchDocument
{
    /// <summary>The request, null when it could not be read.</summary>
    public GeotagRequest? Request { get; init; }

    /// <summary>The id of a document that could not be read, where it has one.</summary>
    public string? Id { get; init; }

    /// <summary>Why it could not be read.</summary>
    public JsonException? Error { get; init; }

    /// <summary>Number of the line it stands on, where the caller sends lines.</summary>
    public long Line { get; init; } = 1;
}
