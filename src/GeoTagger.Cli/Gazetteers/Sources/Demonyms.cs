using System.Text.RegularExpressions;

namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>Reads demonyms as the World Factbook writes them: "Iraqi(s)", "Dutchman(men), Dutchwoman(women)", "Lao or Laotian".</summary>
internal static partial class Demonyms
{
    private static readonly string[] EndingsWithPlural = ["an", "i", "er", "ot", "ard", "ine", "ab", "k", "ole", "wede", "ane", "inn"];

    /// <summary>Every form in a phrase, singular and plural.</summary>
    public static IEnumerable<string> Parse(string phrase)
    {
        foreach (string part in Separator().Split(phrase))
        {
            Match match = Form().Match(part.Trim());
            string word = match.Groups["word"].Value.Trim();
            if (!match.Success || word.Length < 3 || !char.IsUpper(word[0]))
            {
                continue;
            }

            yield return word;
            switch (match.Groups["plural"].Value)
            {
                case "s":
                    yield return word + "s";
                    break;
                case "men" or "women":
                    yield return word[..^3] + "men";
                    break;
            }
        }
    }

    /// <summary>A demonym and its plural, where English has one: "Iraqi", "Iraqis"; "Chinese".</summary>
    public static IEnumerable<string> WithPlural(string demonym)
    {
        yield return demonym;
        if (EndingsWithPlural.Any(ending => demonym.EndsWith(ending, StringComparison.Ordinal)))
        {
            yield return demonym + "s";
        }
    }

    [GeneratedRegex(@"\s*(?:,\s*(?:or\s+)?|;|/|\s+or\s+|\(or\s+)\s*")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?<word>[\p{L}\- ]+?)\s*(?:\((?<plural>s|men|women)\))?\s*(?:\([^)]*\)?|\))*$")]
    private static partial Regex Form();
}
