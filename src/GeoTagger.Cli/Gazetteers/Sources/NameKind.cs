namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>Tells an abbreviation from a name by its looks.</summary>
internal static class NameKind
{
    private const int LongestAcronym = 4;

    /// <summary>"USA", "U.S.", "W.Va." are abbreviations; "Ur" and "Ely" are names.</summary>
    public static MatchType Of(string name) => IsAbbreviation(name) ? MatchType.Abbreviation : MatchType.AlternateName;

    /// <summary>Whether a name is a few capital letters: "USA".</summary>
    public static bool IsAcronym(string name) => name.Length is >= 2 and <= LongestAcronym && name.All(char.IsAsciiLetterUpper);

    private static bool IsAbbreviation(string name) => IsAcronym(name)
        || name.Length <= 8 && name.EndsWith('.') && !name.Contains(' ');
}
