using GeoTagger.Text;

namespace GeoTagger.Tests.Specs;

public class TokenizingSpec
{
    private const string FileName = "tokenizing.md";

    public static TheoryData<SpecExample> Sentences() => SpecFile.Examples(FileName, "sentences");

    public static TheoryData<SpecExample> Kinds() => SpecFile.Examples(FileName, "kinds");

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Sentences_and_tokens_are_those_of_the_example(SpecExample example) =>
        Assert.Equal(example.Expected, Lines(example.Input, (text, token) => text.Slice(token).ToString()));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Tokens_are_of_the_kinds_of_the_example(SpecExample example) =>
        Assert.Equal(example.Expected, Lines(example.Input, (text, token) => $"{text.Slice(token)}/{text.Tokens[token].Kind}"));

    /// <summary>One line a sentence, its tokens parted by a space.</summary>
    private static string[] Lines(string input, Func<TokenizedText, int, string> show)
    {
        var text = new TokenizedText();
        NewsTokenizer.Tokenize(input, text);
        var lines = new List<string>();
        for (var sentence = 0; sentence < text.SentenceStarts.Length; sentence++)
        {
            var start = text.SentenceStarts[sentence];
            var end = sentence + 1 < text.SentenceStarts.Length ? text.SentenceStarts[sentence + 1] : text.Tokens.Length;
            lines.Add(string.Join(' ', Enumerable.Range(start, end - start).Select(token => show(text, token))));
        }

        return [.. lines];
    }
}
