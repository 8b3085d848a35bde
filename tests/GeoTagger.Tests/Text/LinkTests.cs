using GeoTagger.Text;

namespace GeoTagger.Tests.Text;

public class LinkTests
{
    [Theory]
    [InlineData("http://x.org/a_(b)) then", "http://x.org/a_(b)")]
    [InlineData("http://x.org/((a))) then", "http://x.org/((a))")]
    [InlineData("http://x.org/[a]]. Then", "http://x.org/[a]")]
    [InlineData("http://x.org/a( then", "http://x.org/a")]
    [InlineData("rudaw.net/a). Then", "rudaw.net/a")]
    public void A_path_ends_before_brackets_that_it_did_not_open(string text, string link)
    {
        var tokenized = Tokenize(text);
        Assert.Equal(TokenKind.Link, tokenized.Tokens[0].Kind);
        Assert.Equal(link, tokenized.Slice(0).ToString());
    }

    [Theory]
    [InlineData("a@")]
    [InlineData("a.a@b")]
    public void No_address_has_a_longer_host_than_mail_allows(string before)
    {
        Assert.Equal(TokenKind.Link, Tokenize($"{before}{new string('h', 200)}.org").Tokens[0].Kind);
        Assert.Equal(TokenKind.Word, Tokenize($"{before}{new string('h', 300)}.org").Tokens[0].Kind);
    }

    [Theory]
    [InlineData("ab.cd.efghij.U.S. and", "U.S.")]
    [InlineData("abcde.fghij.U.S. and", "U.S.")]
    [InlineData("ab.cd.ef.rudaw.net and", "ab.cd.ef.rudaw.net")]
    [InlineData("him.The U.S. army", "U.S.")]
    public void Dots_that_make_neither_acronym_nor_domain_hide_none_behind_them(string text, string token)
    {
        var tokenized = Tokenize(text);
        Assert.Contains(token, Enumerable.Range(0, tokenized.Tokens.Length).Select(i => tokenized.Slice(i).ToString()));
    }

    private static TokenizedText Tokenize(string text)
    {
        var tokenized = new TokenizedText();
        NewsTokenizer.Tokenize(text, tokenized);
        return tokenized;
    }
}
