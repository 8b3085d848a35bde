using System.Buffers;
using GeoTagger.Gazetteers;
using GeoTagger.Matching;
using GeoTagger.Text;

namespace GeoTagger.Cli.Gazetteers.Merging;

/// <summary>Keeps of a place's names those that a text may use, each folded form once.</summary>
internal sealed class NameHygiene
{
    private const int LongestName = 60;
    private static readonly SearchValues<char> NeverInNames = SearchValues.Create("@|_/<>={}#\\");

    private readonly TokenizedText _scratch = new();
    private readonly Dictionary<ulong, int> _kept = [];

    /// <summary>The names worth keeping beside the main one, in order; of two kinds under one key the more telling stays.</summary>
    public IEnumerable<NameDraft> Clean(string mainName, IEnumerable<NameDraft> names)
    {
        _kept.Clear();
        _kept.Add(NameKey.Of(mainName, _scratch), -1);
        List<NameDraft> clean = [];
        foreach (NameDraft name in names)
        {
            string text = Trim(name.Text);
            ulong key = IsName(text, name.Type) ? NameKey.Of(text, _scratch) : 0;
            if (key == 0)
            {
                continue;
            }

            if (_kept.TryAdd(key, clean.Count))
            {
                clean.Add(name with { Text = text });
            }
            else if (_kept[key] is >= 0 and var index && Rank(name.Type) < Rank(clean[index].Type))
            {
                clean[index] = new NameDraft(text, name.Type);
            }
        }

        return clean;
    }

    /// <summary>Whether a text can be a name: no link, code, number, or romanisation made by a program ("ba ge da").</summary>
    internal static bool IsName(string text, MatchType type)
    {
        if (text.Length is < 2 or > LongestName || text.Contains("://") || text.AsSpan().ContainsAny(NeverInNames))
        {
            return false;
        }

        int letters = text.Count(char.IsLetter), digits = text.Count(char.IsDigit);
        if (letters < 2 || digits >= letters)
        {
            return false;
        }

        bool latin = text.Any(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'));
        return type is MatchType.Abbreviation or MatchType.Demonym || !latin || (letters > 2 && text.Any(char.IsUpper));
    }

    private static string Trim(string text) => string.Join(' ', text.Normalize().Split(
        [' ', '\t', '\u00A0', '\u200B', '\u200E', '\u200F', '\uFEFF'], StringSplitOptions.RemoveEmptyEntries));

    // Some language calls the country as English calls its people ("Deutsch"): in English text it is the demonym.
    private static int Rank(MatchType type) => type switch
    {
        MatchType.Demonym => 0,
        MatchType.Abbreviation => 1,
        _ => 2,
    };
}
