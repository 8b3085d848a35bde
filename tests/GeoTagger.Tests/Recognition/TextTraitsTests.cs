using GeoTagger.Recognition;
using GeoTagger.Text;

namespace GeoTagger.Tests.Recognition;

public sealed class TextTraitsTests : IDisposable
{
    private readonly string _clusters = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly TextTraits _traits;

    public TextTraitsTests()
    {
        ModelFile.Write(_clusters, WordClusters.Kind, new byte[128]);
        _traits = new TextTraits(WordClusters.Open(_clusters));
    }

    [Fact]
    public void A_dateline_ends_at_its_dash()
    {
        Read("ERBIL (North Radio) – Soldiers left Kirkuk.");
        Assert.True(_traits[0].IsDateline);
        Assert.True(_traits[2].IsDateline);
        Assert.False(Token("Soldiers").IsDateline);
        Assert.False(Token("Kirkuk").IsDateline);
    }

    [Fact]
    public void A_run_takes_in_the_small_words_between_capitals()
    {
        Read("He joined the Ministry of Water Resources yesterday.");
        var run = Token("of");
        Assert.Equal("Ministry of Water Resources", _traits.Text.Slice(run.RunFirst, run.RunLast - run.RunFirst + 1).ToString());
        Assert.Equal(-1, Token("joined").RunFirst);
    }

    [Theory]
    [InlineData("The army left the town of Hit on Monday.", nameof(SentenceCase.Mixed))]
    [InlineData("ARMY LEAVES TOWN OF HIT", nameof(SentenceCase.Upper))]
    [InlineData("Army Leaves Small Town of Hit", nameof(SentenceCase.Title))]
    [InlineData("the army left the town of hit on monday after two days", nameof(SentenceCase.Lower))]
    public void The_case_of_a_sentence_is_told_by_its_words(string text, string expected)
    {
        Read(text);
        Assert.Equal(expected, _traits[0].Case.ToString());
    }

    [Fact]
    public void Words_between_quotation_marks_and_parentheses_are_known()
    {
        Read("She said \"they left\" and went (by car) home.");
        Assert.True(Token("they").IsQuoted);
        Assert.False(Token("and").IsQuoted);
        Assert.True(Token("car").IsParenthesized);
        Assert.False(Token("home").IsParenthesized);
    }

    public void Dispose() => File.Delete(_clusters);

    private void Read(string text)
    {
        var tokens = new TokenizedText();
        NewsTokenizer.Tokenize(text, tokens);
        _traits.Read(tokens, new WorkMeter());
    }

    private TokenTraits Token(string word)
    {
        for (var token = 0; token < _traits.Count; token++)
        {
            if (_traits.Text.Slice(token).SequenceEqual(word))
            {
                return _traits[token];
            }
        }

        throw new ArgumentException($"No token '{word}'.");
    }
}
