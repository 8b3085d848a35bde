using System.Globalization;
using CsCheck;
using GeoTagger.Text;

namespace GeoTagger.Tests.Text;

public class TextFoldingTests
{
    [Theory]
    [InlineData("Erbil", "erbil")]
    [InlineData("U.S.", "us")]
    [InlineData("Sana'a", "sanaa")]
    [InlineData("Şırnak", "sirnak")]
    [InlineData("İSTANBUL", "istanbul")]
    [InlineData("Nẵng", "nang")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Tromsø", "tromso")]
    [InlineData("Gießen", "giessen")]
    [InlineData("GIEẞEN", "giessen")]
    [InlineData("Ærø", "aero")]
    [InlineData("Þórshöfn", "thorshofn")]
    [InlineData("Gəncə", "gence")]
    [InlineData("ﬁｎｅ", "fine")]
    [InlineData("Ḩawīja\u0323h", "hawijah")]
    [InlineData("Ἀθῆναι", "αθηναι")]
    [InlineData("Ёлкинӣ", "елкини")]
    [InlineData("كَرْكُوك", "كركوك")]
    [InlineData("إربيل", "اربيل")]
    [InlineData("الفلوجة", "الفلوجه")]
    [InlineData("ﻛﺮﻛـﻮك", "كركوك")]
    [InlineData("تهران", "تهران")]
    [InlineData("ｶﾞ", "カ\u3099")]
    [InlineData("ガ", "カ\u3099")]
    [InlineData("दिल्ली", "दिल्ली")]
    [InlineData("서울", "서울")]
    [InlineData("١٢٣", "123")]
    [InlineData("\u200D\u0301", "")]
    public void A_token_folds_to_its_plain_form(string token, string expected) => Assert.Equal(expected, Fold(token));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("az-Latn-AZ")]
    [InlineData("lt-LT")]
    public void The_culture_of_the_process_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("illinois", Fold("ILLINOIS"));
            Assert.Equal(TextFolding.Hash("illinois"), TextFolding.Hash("ILLINOIS"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Hashes_written_into_gazetteer_files_stay_as_they_are() =>
        Assert.Equal(
            (0x2939D0DDC3A310D9UL, 0x4A037862A00CE903UL, 0x8D94207B5794322UL),
            (TextFolding.Hash("Erbil"), TextFolding.Hash("كركوك"), TextFolding.Hash("St.")));

    [Theory]
    [InlineData("St.", "Saint")]
    [InlineData("STE", "Sainte")]
    [InlineData("Mt.", "Mount")]
    [InlineData("Ft", "FORT")]
    public void Short_and_long_forms_of_a_word_share_a_hash(string one, string other) =>
        Assert.Equal(TextFolding.Hash(one), TextFolding.Hash(other));

    [Fact]
    public void Folding_what_is_folded_changes_nothing() => RandomText.Gen.Sample(text =>
    {
        var folded = Fold(text);
        return Fold(folded) == folded && TextFolding.Hash(folded) == TextFolding.Hash(text);
    });

    private static string Fold(string token)
    {
        Span<char> folded = new char[token.Length * TextFolding.MaxExpansion];
        return folded[..TextFolding.Fold(token, folded)].ToString();
    }
}
