using System.Collections.Frozen;
using GeoTagger.Text;

namespace GeoTagger.Resolution;

/// <summary>
/// Tells American from Commonwealth English by words that only one of them uses: "sheriff", "freshman", "color" against "borough", "£", "colour".
/// Local news names no country because its readers know it.
/// </summary>
internal static class SpellingCue
{
    private const sbyte American = 1;
    private const sbyte Commonwealth = -1;

    private static readonly FrozenDictionary<string, sbyte>.AlternateLookup<ReadOnlySpan<char>> Words = new Dictionary<string, sbyte>(
    [
        .. Of(American, "$ county sheriff deputies councilman councilwoman councilmember alderman aldermen interstate highway freeway zip felony misdemeanor arraigned"),
        .. Of(American, "freshman sophomore varsity touchdown quarterback semester kindergarten statewide downtown neighborhood neighborhoods center color labor defense"),
        .. Of(American, "program programs theater favorite honor gotten attorney congressman congresswoman senator reservist thanksgiving trooper troopers principal"),
        .. Of(Commonwealth, "£ pence constabulary councillor councillors borough centre programme programmes colour labour defence theatre favourite honour neighbour"),
        .. Of(Commonwealth, "neighbours neighbourhood mps mp motorway pub nhs tory tories pensioner lorry roundabout cricket organisation organised realised metres"),
        .. Of(Commonwealth, "kilometres crore lakh rupees whilst solicitor headteacher shire"),
    ]).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> CommonwealthCountries =
        FrozenSet.Create("GB", "IE", "AU", "NZ", "ZA", "IN", "PK", "LK", "BD", "NG", "KE", "GH", "JM", "TT", "SG", "MY");

    /// <summary>Positive for American English, negative for Commonwealth English, 0 where nothing tells: the logarithm of the ratio of such words.</summary>
    public static float Read(TokenizedText text, WorkMeter meter)
    {
        int american = 0, commonwealth = 0;
        for (var token = 0; token < text.Tokens.Length; token++)
        {
            meter.Step();
            if (Words.TryGetValue(text.Slice(token), out var side))
            {
                american += side == American ? 1 : 0;
                commonwealth += side == Commonwealth ? 1 : 0;
            }
        }

        return MathF.Log((american + 1f) / (commonwealth + 1f));
    }

    /// <summary>Which English a country writes: 1 American, -1 Commonwealth, 0 neither.</summary>
    public static sbyte SideOf(string country) => country == "US" ? American : CommonwealthCountries.Contains(country) ? Commonwealth : (sbyte)0;

    private static IEnumerable<KeyValuePair<string, sbyte>> Of(sbyte side, string words) => words.Split(' ').Select(word => KeyValuePair.Create(word, side));
}
