using GeoTagger.Recognition;
using GeoTagger.Text;

namespace GeoTagger.Tests.Recognition;

public class LabelMemoryTests
{
    private const int Person = 0;
    private const int Organization = 1;
    private readonly TextTraits _traits = new(TinyClusters.Open());
    private readonly LabelMemory _memory = new();

    [Fact]
    public void A_word_inside_a_longer_name_is_remembered_for_where_it_stands_alone()
    {
        Read("Masrour Barzani spoke. Then Barzani left.", (0, 2, Person));
        Assert.Equal(Person + 1, _memory.ElsewhereOf(_traits, TokenOf("Barzani", 1)).Longer);
    }

    [Fact]
    public void Initials_are_what_the_long_name_is()
    {
        Read("The Popular Mobilization Forces left. The PMF returned, the PKK did not.", (1, 3, Organization));
        Assert.Equal(Organization + 1, _memory.ElsewhereOf(_traits, TokenOf("PMF", 0)).Longer);
        Assert.Equal(-1, _memory.ElsewhereOf(_traits, TokenOf("PKK", 0)).Longer);
    }

    [Fact]
    public void A_name_does_not_remember_itself()
    {
        Read("Masrour Barzani spoke.", (0, 2, Person));
        Assert.Equal((-1, 0, -1), _memory.ElsewhereOf(_traits, 1));
    }

    private void Read(string text, params (int First, int Count, int Type)[] spans)
    {
        var tokens = new TokenizedText();
        NewsTokenizer.Tokenize(text, tokens);
        _traits.Read(tokens, new WorkMeter());
        var labels = new byte[_traits.Count];
        foreach (var (first, count, type) in spans)
        {
            for (var i = 0; i < count; i++)
            {
                labels[first + i] = (byte)LabelSet.Label(type, count == 1 ? SpanPart.Single : i == 0 ? SpanPart.Begin : i == count - 1 ? SpanPart.End : SpanPart.Inside);
            }
        }

        _memory.Read(_traits, labels, new WorkMeter());
    }

    private int TokenOf(string word, int occurrence) =>
        Enumerable.Range(0, _traits.Count).Where(token => _traits.Text.Slice(token).SequenceEqual(word)).ElementAt(occurrence);
}
