using System.Text.Json;

namespace GeoTagger.Hosting.Contracts;

/// <summary>A list of a request is longer than it may be.</summary>
/// <param name="item">What the list holds.</param>
/// <param name="most">The most items that it may hold.</param>
public sealed class TooManyItemsException(Type item, int most) : JsonException("A list is too long.")
{
    /// <summary>What the list holds.</summary>
    public Type Item => item;

    /// <summary>The most items that it may hold.</summary>
    public int Most => most;
}
