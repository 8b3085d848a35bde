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

    /// <summary>A request with such a text, most often as long as texts may be.</summary>
    public static byte[] Request(Random random)
    {
        var pattern = string.Concat(Enumerable.Range(0, random.Next(1, MaxPieces)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        var units = random.Next(2) == 0 ? MaxUnits - BadRequest.Marker.Length - 1 : random.Next(1, 20_000);
        var text = new StringBuilder(BadRequest.Marker).Append(' ').Insert(BadRequest.Marker.Length + 1, pattern, units / pattern.Length);
        return JsonSerializer.SerializeToUtf8Bytes(new { text = text.ToString(), alternatives = random.Next(4) == 0 ? 10 : 0, explain = random.Next(4) == 0 });
    }
}
