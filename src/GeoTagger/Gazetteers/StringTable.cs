using System.Collections;

namespace GeoTagger.Gazetteers;

/// <summary>Numbers strings in the order in which they are first seen.</summary>
internal sealed class StringTable : IEnumerable<string>
{
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly List<string> _values = [];

    public StringTable(params ReadOnlySpan<string> first)
    {
        foreach (string value in first)
        {
            IndexOf(value);
        }
    }

    public int IndexOf(string value)
    {
        if (!_indices.TryGetValue(value, out int index))
        {
            index = _values.Count;
            _indices.Add(value, index);
            _values.Add(value);
        }

        return index;
    }

    public IEnumerator<string> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
