using CsCheck;
using GeoTagger.Hosting.Tagging;

namespace GeoTagger.Hosting.Tests.Tagging;

public sealed class CodePointCounterTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("Mosul", 5)]
    [InlineData("e\u0301", 2)]
    [InlineData("🚀", 1)]
    [InlineData("a🚀b🚀", 4)]
    public void A_surrogate_pair_is_one_code_point(string text, int codePoints) => Assert.Equal(codePoints, CodePointCounter.Count(text));

    // Units, because the attribute would store a lone surrogate as something else.
    [Theory]
    [InlineData(new[] { 0xD83D }, 1)]
    [InlineData(new[] { 0xDE80 }, 1)]
    [InlineData(new[] { 0xD83D, 0xD83D, 0xDE80 }, 2)]
    [InlineData(new[] { 0xDE80, 0xD83D }, 2)]
    public void A_lone_surrogate_is_one_code_point(int[] units, int codePoints) =>
        Assert.Equal(codePoints, CodePointCounter.Count([.. units.Select(unit => (char)unit)]));

    [Fact]
    public void Offsets_of_any_text_agree_with_those_of_its_runes() =>
        Gen.OneOf(Gen.Char, Gen.Char['\ud800', '\udfff'], Gen.Char['a', 'c']).Array[0, 60].Select(units => new string(units)).Sample(text =>
        {
            var counter = new CodePointCounter(text);
            int codePoints = 0, unit = 0;
            foreach (var rune in text.EnumerateRunes())
            {
                Assert.Equal(codePoints, counter.Advance(unit));
                codePoints++;
                // A lone surrogate is read as the replacement character, which is one unit long as well.
                unit += rune.Utf16SequenceLength;
            }

            Assert.Equal(codePoints, counter.Advance(text.Length));
        });
}
