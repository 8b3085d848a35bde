using GeoTagger.Recognition;
using GeoTagger.Text;

namespace GeoTagger.Tests.Recognition;

public class PlainWordsTests
{
    private readonly TextTraits _traits = new(TinyClusters.Open());
    private readonly PlainWords _words = PlainWords.Of([WordHash.Of("said"), WordHash.Of("of"), WordHash.Of("the")]);

    [Fact]
    public void A_word_of_the_list_is_plain_where_it_is_written_small()
    {
        Assert.Equal(["said", "the", "of"], Covered("He said on Monday that the whole of it was lost."));
    }

    [Fact]
    public void A_small_word_between_capitals_may_belong_to_the_name() => Assert.Equal([], Covered("Bank of England rates fell"));

    [Theory]
    [InlineData("SOLDIERS OF THE ARMY LEFT")]
    [InlineData("soldiers of the army left kirkuk after ten days")]
    [InlineData("Soldiers of the Army Left Kirkuk")]
    public void Where_capitals_say_nothing_every_word_is_looked_at(string text) => Assert.Equal([], Covered(text));

    [Fact]
    public void A_table_that_is_read_covers_what_the_one_that_was_built_does()
    {
        var again = PlainWords.Read(_words.Table);
        Read("He said so.");
        Assert.True(again.Covers(_traits[1]));
        Assert.False(again.Covers(_traits[2]));
        Assert.False(PlainWords.Read([]).Covers(_traits[1]));
    }

    private string[] Covered(string text)
    {
        Read(text);
        return [.. Enumerable.Range(0, _traits.Count).Where(token => _words.Covers(_traits[token])).Select(token => _traits.Text.Slice(token).ToString())];
    }

    private void Read(string text)
    {
        var tokens = new TokenizedText();
        NewsTokenizer.Tokenize(text, tokens);
        _traits.Read(tokens, new WorkMeter());
    }
}
