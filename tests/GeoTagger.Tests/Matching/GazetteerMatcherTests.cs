using GeoTagger.Gazetteers;
using GeoTagger.Matching;
using GeoTagger.Tests.Gazetteers;
using GeoTagger.Text;

namespace GeoTagger.Tests.Matching;

/// <summary>A world of a few names, shared by the tests of the matcher.</summary>
public sealed class MatcherWorld : IDisposable
{
    private readonly TinyWorld _world = TinyWorld.Of(
        City("New York", "US"), City("New York City", "US"), City("York", "GB"), City("Saint Louis", "US"), City("Louis", "US"), City("West Virginia", "US", "W.Va."),
        City("United States", "US", "US"), City("Al Hawijah", "IQ"), City("Tuz Khurmatu", "IQ"), City("Tuz", "TR"), City("Dayr az Zawr", "SY"), City("`Ayn al `Arab", "SY"),
        City("Kirkuk", "IQ", "كركوك"), City("Moscow", "RU", "Москва"), City("Tokyo", "JP", "東京", "东京"), City("Bangkok", "TH", "กรุงเทพ"),
        City("Martha's Vineyard", "US"), City("St. John's", "CA"), City("Jordan", "JO"), City("Jordans", "GB"), City("Stratford-upon-Avon", "GB"), City("Kurdistan", "IQ"),
        City("The Hague", "NL"), City("Of", "TR"), City("Washington D.C.", "US"), City("Sirnak", "TR", "Şırnak"));

    public MatcherWorld() => Matcher = new GazetteerMatcher(_world.Gazetteer);

    public GazetteerMatcher Matcher { get; }

    public string NameOf(NameEntry entry) => _world.Gazetteer.NameOf(_world.Gazetteer.Postings(entry)[0].Place);

    public void Dispose() => _world.Dispose();

    private static PlaceDraft City(string name, string country, params string[] names)
    {
        var city = TinyWorld.City(name.GetHashCode(StringComparison.Ordinal) & int.MaxValue, name, country, 1, 2);
        city.Names.AddRange(names.Select(other => new NameDraft(other, MatchType.AlternateName)));
        return city;
    }
}

public class GazetteerMatcherTests(MatcherWorld world) : IClassFixture<MatcherWorld>
{
    [Theory]
    [InlineData("New York City is not New York or York.", "0+13=New York City 21+8=New York 33+4=York")]
    [InlineData("St. Louis, Saint Louis and SAINT-LOUIS", "0+9=Saint Louis 11+11=Saint Louis 27+11=Saint Louis")]
    [InlineData("the U.S. and W.Va.", "4+4=United States 13+5=West Virginia")]
    [InlineData("US-led, Kurdistan's, KURDISTAN’S", "0+2=United States 8+9=Kurdistan 21+9=Kurdistan")]
    [InlineData("in Hawija and al-Hawija", "3+6=Al Hawijah 14+9=Al Hawijah")]
    [InlineData("At Hawija, Al Hawijah", "3+6=Al Hawijah 11+10=Al Hawijah")]
    [InlineData("Tuz Khormato in Tuz", "0+12=Tuz Khurmatu 16+3=Tuz")]
    [InlineData("Deir ez-Zor, 'Ayn al 'Arab", "0+11=Dayr az Zawr 14+12=`Ayn al `Arab")]
    [InlineData("كركوك: Москва, Москву", "0+5=Kirkuk 7+6=Moscow")]
    [InlineData("我在东京。กรุงเทพ", "2+2=Tokyo 5+7=Bangkok")]
    [InlineData("Martha's Vineyard, St. John's, Jordan's", "0+17=Martha's Vineyard 19+10=St. John's 31+6=Jordan")]
    [InlineData("Stratford upon Avon, Stratford-upon-Avon", "0+19=Stratford-upon-Avon 21+19=Stratford-upon-Avon")]
    [InlineData("the hague of şırnak", "0+9=The Hague 10+2=Of 13+6=Sirnak")]
    [InlineData("Something new. York", "15+4=York")]
    [InlineData("New, York - New – York", "5+4=York 18+4=York")]
    [InlineData("New\nYork", "4+4=York")]
    [InlineData("in New\nYork and\nthe other\ntown", "3+8=New York")]
    [InlineData("Newyork Yorks Offer", "")]
    [InlineData("tuz khormato, hawija", "0+3=Tuz")]
    public void Names_are_found_leftmost_longest_at_their_offsets(string input, string expected)
    {
        var text = Tokenize(input);
        var matches = new List<GazetteerMatch>();
        world.Matcher.Match(text, matches);
        Assert.Equal(expected, string.Join(' ', matches.Select(match => Show(text, match))));
    }

    [Theory]
    [InlineData("Hawija", "Al Hawijah")]
    [InlineData("the Hague", "The Hague")]
    [InlineData("ez-Zor", null)]
    [InlineData("Washington, D.C.", "Washington D.C.")]
    [InlineData("hawija", null)]
    [InlineData("Paris", null)]
    [InlineData(",", null)]
    public void A_span_is_looked_up_whole(string span, string? expected)
    {
        var text = Tokenize(span);
        var entry = world.Matcher.Find(text, 0, text.Tokens.Length);
        Assert.Equal(expected, entry is { } found ? world.NameOf(found) : null);
    }

    [Fact]
    public void Reading_and_matching_allocate_nothing()
    {
        var text = Tokenize("Saint Louis and al-Hawija, Deir ez-Zor's streets; 东京 and the U.S. The No. 5 at rudaw.net, vs. Gen. J. Doe in St. John's.");
        var matches = new List<GazetteerMatch>(16);
        var meter = new WorkMeter();
        world.Matcher.Match(text, matches);

        var before = GC.GetAllocatedBytesForCurrentThread();
        NewsTokenizer.Tokenize(text.Text, text, meter);
        world.Matcher.Match(text, matches, meter);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
        Assert.Equal(6, matches.Count);
    }

    private string Show(TokenizedText text, GazetteerMatch match)
    {
        var offset = text.Tokens[match.FirstToken].Offset;
        return $"{offset}+{text.Slice(match.FirstToken, match.TokenCount).Length}={world.NameOf(match.Entry)}";
    }

    private static TokenizedText Tokenize(string input)
    {
        var text = new TokenizedText();
        NewsTokenizer.Tokenize(input, text);
        return text;
    }
}
