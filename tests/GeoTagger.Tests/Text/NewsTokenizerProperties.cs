using CsCheck;
using GeoTagger.Text;

namespace GeoTagger.Tests.Text;

public class NewsTokenizerProperties
{
    private const int Runs = 50_000;

    [Fact]
    public void Tokens_and_gaps_concatenate_to_the_text() => Check(tokenized =>
    {
        var end = 0;
        foreach (var token in tokenized.Tokens)
        {
            if (token.Offset < end || token.Length < 1 || !IsBlank(tokenized.Text.AsSpan(end, token.Offset - end)))
            {
                return false;
            }

            end = token.End;
        }

        return IsBlank(tokenized.Text.AsSpan(end));
    });

    [Fact]
    public void No_token_holds_white_space_or_half_of_a_surrogate_pair() => Check(tokenized =>
    {
        foreach (var token in tokenized.Tokens)
        {
            if (tokenized.Text.AsSpan(token.Offset, token.Length).ContainsAny(" \t\n\r\u2029")
                || (token.Offset > 0 && char.IsSurrogatePair(tokenized.Text, token.Offset - 1)))
            {
                return false;
            }
        }

        return true;
    });

    [Fact]
    public void Sentence_starts_ascend_from_the_first_token() => Check(tokenized =>
    {
        var starts = tokenized.SentenceStarts;
        for (var i = 1; i < starts.Length; i++)
        {
            if (starts[i] <= starts[i - 1] || starts[i] >= tokenized.Tokens.Length)
            {
                return false;
            }
        }

        return tokenized.Tokens.IsEmpty ? starts.IsEmpty : starts[0] == 0;
    });

    [Fact]
    public void A_reused_buffer_reads_like_a_new_one() => RandomText.Gen.Select(RandomText.Gen).Sample(
        (first, second) =>
        {
            var reused = new TokenizedText();
            NewsTokenizer.Tokenize(first, reused);
            NewsTokenizer.Tokenize(second, reused);
            var fresh = Tokenize(second);
            return reused.Tokens.SequenceEqual(fresh.Tokens) && reused.SentenceStarts.SequenceEqual(fresh.SentenceStarts);
        },
        iter: Runs / 5);

    [Fact]
    public void A_blank_line_always_begins_a_sentence() => RandomText.Gen.Select(RandomText.Gen).Sample(
        (before, after) =>
        {
            var tokenized = Tokenize(before + "\n\n" + after);
            var next = -1;
            for (var i = 0; i < tokenized.Tokens.Length && next < 0; i++)
            {
                next = tokenized.Tokens[i].Offset > before.Length ? i : -1;
            }

            return next < 0 || tokenized.SentenceStarts.Contains(next);
        },
        iter: Runs / 5);

    private static void Check(Func<TokenizedText, bool> property) =>
        RandomText.Gen.Sample(text => property(Tokenize(text)), iter: Runs);

    private static TokenizedText Tokenize(string text)
    {
        var tokenized = new TokenizedText();
        NewsTokenizer.Tokenize(text, tokenized);
        return tokenized;
    }

    private static bool IsBlank(ReadOnlySpan<char> gap) => gap.IsWhiteSpace();
}
