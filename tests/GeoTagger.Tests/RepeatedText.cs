using System.Text;
using CsCheck;

namespace GeoTagger.Tests;

/// <summary>Short patterns, to be repeated until a text is as long as wanted: what makes work grow faster than the text shows itself in these.</summary>
internal static class RepeatedText
{
    /// <summary>Patterns that once cost more than their length, or the service its life.</summary>
    public static readonly string[] Known =
    [
        "a-b-", "al-", "al-Al-", "ab.", "a.", "a. ", "1 ", "A b ", "\"", "“a” ", "Al-Qa'im, ", "Mosul, ", "=", "*", "─", "❤", "😀", "$", "(", "( ", ")", "中国", "Москва ", "$Москва ",
        "http://x.org/)", "http://.", "www.(", "x@", "a@b.", "a+", "#a", "@a ", "'", "’s ", "a'", "e\u0301", "\u0301", "\u200D", "😀\u200D", "\n", " ", "A\n", "a\n\n", "No. ", "U.S.", "J. ",
        "ERBIL (AP) - ", "A (B 24) –\n", "Committee to Protect ", "Diyala Province ", "County of ", "Buner\nCounty of ", "Paris, Texas; ", "San Antonio, ", "Iraqi ", "of ", "The ", "\0", "\U00010EAD", "𝟓",
    ];

    private static readonly string[] Pieces =
    [
        "a", "b", "A", "B", "al", "Al", "ab", "the", "of", "to", "1", "24", "5", "𝟓", ".", ",", ";", ":", "!", "(", ")", "[", "]", "'", "’", "\"", "“", "”", "-", "–", "_", "@", "#", "/", "$", "=", "*",
        "\u0301", "\u200D", "\u200B", "\0", "ع", "كان", "كركوك", "و", "中", "国", "東京", "の", "😀", "❤", "서울", "ก", "Москва", "И", " ", " ", " ", "\n", "\n\n", "\t",
        "Kirkuk", "Mosul", "Paris", "Texas", "San Antonio", "Springfield", "Iraq", "Iraqi", "Georgia", "U.S.", "Diyala", "Province", "County", "said", "http://", "www.", "x.org",
    ];

    /// <summary>Patterns of one to six pieces.</summary>
    public static Gen<string> Patterns { get; } = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 6].Select(string.Concat);

    /// <summary>A pattern over and over, as often as it fits into a text of so many units.</summary>
    public static string Of(string pattern, int units)
    {
        var text = new StringBuilder(units);
        while (text.Length + pattern.Length <= units)
        {
            text.Append(pattern);
        }

        return text.ToString();
    }
}
