namespace GeoTagger.Learning.Corpora;

/// <summary>Maps offsets in Unicode code points to UTF-16 units.</summary>
internal static class CodePointIndex
{
    /// <summary>For each code point the UTF-16 unit where it begins, and the length of the text at the end.</summary>
    public static int[] UnitsOf(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            units.Add(i);
        }

        units.Add(text.Length);
        return [.. units];
    }
}
