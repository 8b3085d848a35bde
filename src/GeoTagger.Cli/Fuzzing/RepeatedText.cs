using System.Text;
using System.Text.Json;

namespace GeoTagger.Cli.Fuzzing;

/// <summary>Makes texts of one short pattern over and over: what costs more than its length shows in them first.</summary>
internal static class RepeatedText
{
    private const int MaxUnits = 200_000;
    private const int MaxPieces = 6;

    private static readonly string[] Pieces =
    [
        "a", "b", "A", "B", "al", "Al", "x", "I", "1", "20", "1999", "½", "𝟓", ".", ",", ":", ";", "!", "?", "-", "–", "'", "’", "\"", "“", "”", "(", ")", "[", "]", "/", "@", "#", "$", "€", "=", "*", "_",
        " ", " ", " ", "\n", "\t", "\u00a0", "\u0301", "\u0327", "\u200d", "ß", "İ", "é", "в", "Москва", "ا", "ال", "بغداد", "中", "中国", "北京", "カ", "한국", "ไทย", "❤", "😀", "👩‍👩‍👧", "─",
        "http://", "www.", ".org", "U.S.", "St. ", "Mr. ", "Paris", "Mosul", "Springfield", "Al-Qa'im", "New York", "Washington", "Buner", "County of ", "of", "the", "said",
    ];

    /// <summary>A pattern of a few pieces.</summary>
    public static string Pattern(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, MaxPieces)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    /// <summary>A pattern as often as it fits into a text of so many units.</summary>
    public static string Of(string pattern, int units) => new StringBuilder().Insert(0, pattern, units / pattern.Length).ToString();

    /// <summary>A request with such a text, most often as long as texts may be.</summary>
    public static byte[] Request(Random random)
    {
        var pattern = Pattern(random);
        var units = random.Next(2) == 0 ? MaxUnits - BadRequest.Marker.Length - 1 : random.Next(1, 20_000);
        return JsonSerializer.SerializeToUtf8Bytes(new { text = $"{BadRequest.Marker} {Of(pattern, units)}", alternatives = random.Next(4) == 0 ? 10 : 0, explain = random.Next(4) == 0 });
    }
}
