using CsCheck;

namespace GeoTagger.Tests.Text;

/// <summary>Generates texts that are hard to read: any UTF-16 unit, and pieces that the scanner has rules for.</summary>
internal static class RandomText
{
    private static readonly string[] Pieces =
    [
        "Erbil", "St.", "U.S.", "W.Va.", "a.m.", "J.", "Dr.", "O'Brien", "'s", "s'", "’", "‘", "'", "\"", "“", "”", ".", "...", "?", "!", "。", ",", ";",
        "-", "–", "--", "1,200.5", "24", "10:30", "3rd", "$", "%", "http://", "https://x.org/a_(b)", "www.", "@", "a@b.org", "#tag", "rudaw.net",
        "كركوك", "Москва", "东京", "กรุงเทพ", "서울", "ភ្នំពេញ", "e\u0301", "\u0301", "\u200D", "\u200B", "\u00AD", "\uFEFF", "\0", "\uD83D", "\uDE00",
        "😀", "👩‍👩‍👧", "\U00020000", "\U0001D400", " ", "  ", "\t", "\n", "\r\n", "\n\n", "\u2029", "(", ")", "[", "]", "&", "_",
    ];

    public static Gen<string> Gen { get; } = CsCheck.Gen.OneOf(
        CsCheck.Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]),
        CsCheck.Gen.Char.Select(c => c.ToString()),
        CsCheck.Gen.Char.AlphaNumeric.Select(c => c.ToString()))
        .Array[0, 40].Select(string.Concat);
}
