using System.Collections.Frozen;

namespace GeoTagger.Text;

/// <summary>The abbreviations of English news style: which words keep a period, and which of them may end a sentence.</summary>
internal static class Abbreviations
{
    private const int LongestWord = 10;
    private const int LongestDottedPart = 4;

    // A name follows these, so the sentence goes on whatever comes next.
    private const string TitleWords =
        "Mr Mrs Ms Messrs Mme Mlle Dr Prof Rev Fr Hon Gen Col Lt Maj Capt Cmdr Cdr Adm Sgt Cpl Pvt Pfc Brig Gov Sen Sens Rep Reps Amb Pres Atty Supt " +
        "Insp Det Sr Sra Mgr Msgr Sheikh St Ste Sts Mt Mts Ft Pt";

    // States in Associated Press style, months, weekdays, companies, streets.
    private const string NameWords =
        "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nebr Nev Okla Ore Oreg Pa Penn Tenn Tex Va Vt " +
        "Wash Wis Wisc Wyo Dak Alta Ont Que Sask Man Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Inc Corp Co Cos Ltd Bros Assn Dept Univ Natl Intl " +
        "Ave Blvd Rd Hwy Jr Esq";

    private const string LowerWords = "vs v etc approx ca cf al est jr";

    // Abbreviations only in front of a number: "No. 5", but "He said no." and "the art."
    private const string NumberedWords = "No Nos Art Sec Ch Vol Fig Figs pp";

    private const string StarterWords =
        "The A An This That These Those He She It They We I You His Her Its Their Our My There Here In On At By For From With Without Under Over After " +
        "Before During Since Until While When Where Why How What Who But And Or So If As Although Though Because However Meanwhile According Both Some " +
        "Many Most Several Another Other Such Not Now Then";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles = Lookup(TitleWords, StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = Lookup(NameWords, StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lower = Lookup(LowerWords, StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Numbered = Lookup(NumberedWords, StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters = Lookup(StarterWords, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word, given without its period, keeps it: "Gen", "Calif", "J", "etc", and "No" if a number follows.</summary>
    public static bool KeepsPeriod(ReadOnlySpan<char> word, bool numberFollows)
    {
        if (word.Length > LongestWord)
        {
            return false;
        }

        if (!char.IsUpper(word[0]))
        {
            return Lower.Contains(word) || (numberFollows && Numbered.Contains(word));
        }

        // One capital letter is an initial: "George W. Bush".
        return word.Length == 1 || Names.Contains(word) || Titles.Contains(word) || (numberFollows && Numbered.Contains(word));
    }

    /// <summary>Whether an abbreviation, given with its period, stands before a name and therefore never ends a sentence.</summary>
    public static bool IsTitle(ReadOnlySpan<char> abbreviation) => Titles.Contains(abbreviation[..^1]);

    /// <summary>Whether a capitalised word after an abbreviation shows that a new sentence has begun: "in the U.S. The army".</summary>
    public static bool IsSentenceStarter(ReadOnlySpan<char> word) => char.IsUpper(word[0]) && Starters.Contains(word);

    /// <summary>The end of a word of dotted letters: "U.S.", "a.m.", "W.Va.", "Ph.D.", or "U.S" without its last period; <paramref name="start"/> when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where a word begins.</param>
    /// <param name="seen">Where there is none: no acronym begins before here either.</param>
    /// <remarks>Not "him.The"; and "J." of "J.Smith" is an initial.</remarks>
    public static int AcronymEnd(ReadOnlySpan<char> text, int start, out int seen)
    {
        int end = start, segments = 0, single = 0;
        for (var i = start; i < text.Length;)
        {
            var segment = i;
            while (i < text.Length && i - segment <= LongestDottedPart && CharClasses.Of(text[i]) is CharClass.Upper or CharClass.Lower)
            {
                i++;
            }

            var length = i - segment;
            var isDotted = i < text.Length && text[i] == '.';
            var isWholeWord = i == text.Length || !CharClasses.IsWordCharacter(CharClasses.Of(text[i]));
            if (length is 0 or > LongestDottedPart || !isWholeWord || (!isDotted && length > 1))
            {
                break;
            }

            segments++;
            single += length == 1 ? 1 : 0;
            end = isDotted ? ++i : i;
            if (!isDotted)
            {
                break;
            }
        }

        // Parts without a single letter among them have none from the next part on either.
        seen = end;
        return segments > 1 && single > 0 ? end : start;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string words, StringComparer comparer) =>
        words.Split(' ').ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();
}
