namespace GeoTagger.Hosting.Contracts;

/// <summary>The unit that offsets and lengths are counted in.</summary>
public enum StringIndexType
{
    /// <summary>UTF-16 code units, as in .NET, Java and JavaScript strings.</summary>
    Utf16CodeUnit,

    /// <summary>Unicode code points, as in Python strings; a lone surrogate counts as one.</summary>
    UnicodeCodePoint,
}
