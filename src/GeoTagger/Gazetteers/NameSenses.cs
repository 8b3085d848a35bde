namespace GeoTagger.Gazetteers;

/// <summary>What else the words of a gazetteer name may mean.</summary>
[Flags]
public enum NameSenses : ushort
{
    /// <summary>Nothing known.</summary>
    None = 0,

    /// <summary>An English word that everybody uses: "reading", "nice", "of".</summary>
    CommonWord = 1,

    /// <summary>An English word that fewer people use: "sparta" is none, "bethel" is.</summary>
    RareWord = 2,

    /// <summary>A given name: "Jordan", "Victoria".</summary>
    GivenName = 4,

    /// <summary>A family name: "Lincoln", "Jackson".</summary>
    FamilyName = 8,
}
