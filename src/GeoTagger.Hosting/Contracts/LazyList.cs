using System.Collections;

namespace GeoTagger.Hosting.Contracts;

/// <summary>Items that are made as they are looked at and kept by nobody: a reply may have a hundred thousand of them.</summary>
/// <param name="count">How many there are.</param>
/// <param name="items">Makes them.</param>
internal sealed class LazyList<T>(int count, IEnumerable<T> items) : IReadOnlyList<T>
{
    /// <inheritdoc/>
    public int Count => count;

    /// <inheritdoc/>
    public T this[int index] => items.ElementAt(index);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
