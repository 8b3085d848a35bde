using GeoTagger.Recognition;
using GeoTagger.Text;

namespace GeoTagger.Tests.Recognition;

/// <summary>Rows of cases: what the two models say of tokens 0, 1, 2 …, and the mentions that come of it.</summary>
public class MentionMergerTests
{
    private const string Words = "Paris Police Department near Northern France today";

    [Fact]
    public void A_place_inside_an_organization_is_nested() => Assert.Equal(
        ["0+3 Organization", "0+1 Location nested place"],
        Merge([Entity(0, 3, EntityCategory.Organization)], [Place(0, 1)]));

    [Fact]
    public void Without_nesting_the_organization_stays_alone() => Assert.Equal(
        ["0+3 Organization"],
        Merge([Entity(0, 3, EntityCategory.Organization)], [Place(0, 1)], OverlapPolicy.PreferLongestThenEarliest));

    [Fact]
    public void A_place_that_both_see_is_one_mention() => Assert.Equal(
        ["0+1 Location place"], Merge([Entity(0, 1, EntityCategory.Location)], [Place(0, 1)]));

    [Fact]
    public void An_organization_that_is_a_place_keeps_its_category_and_has_a_place() => Assert.Equal(
        ["0+1 Organization place"], Merge([Entity(0, 1, EntityCategory.Organization)], [Place(0, 1)]));

    [Theory]
    [InlineData(0.9, 0.8, "0+1 Person")]
    [InlineData(0.8, 0.9, "0+1 Location place")]
    public void Of_a_person_and_a_place_the_surer_one_stays(double person, double place, string expected) => Assert.Equal(
        [expected], Merge([Entity(0, 1, EntityCategory.Person, person)], [Place(0, 1, place)]));

    [Theory]
    [InlineData(0.9, 0.8, "4+2 Location place")]
    [InlineData(0.8, 0.9, "5+1 Location place")]
    public void Of_two_extents_of_a_place_the_surer_one_stays(double entity, double toponym, string expected) => Assert.Equal(
        [expected], Merge([Entity(4, 2, EntityCategory.Location, entity)], [Place(5, 1, toponym)]));

    [Fact]
    public void Places_parted_by_a_comma_are_two_however_sure_the_entity_is() => Assert.Equal(
        ["0+1 Location place", "2+1 Location place"],
        Merge([Entity(0, 3, EntityCategory.Location, 0.99)], [Place(0, 1, 0.8), Place(2, 1, 0.8)], text: "Bangor, Maine"));

    [Fact]
    public void The_word_province_belongs_to_the_name_before_it()
    {
        Assert.Equal(["0+2 Location place"], Merge([Entity(0, 2, EntityCategory.Location, 0.8)], [Place(0, 1, 0.9)], text: "Diyala province"));
        Assert.Equal(["0+2 Location place"], Merge([], [Place(0, 1, 0.9)], text: "Diyala province"));
        Assert.Equal(["0+2 Location place"], Merge([Entity(0, 1, EntityCategory.Location)], [Place(0, 1)], text: "Diyala province"));
    }

    [Fact]
    public void A_nationality_with_a_hyphen_gives_way_to_the_demonym_in_it()
    {
        Assert.Equal(["2+1 Nationality place"], Merge([Entity(0, 3, EntityCategory.Nationality, 0.99)], [new ToponymMention(2, 1, true, 0.8)], text: "Peshmerga-Iraqi"));
    }

    [Fact]
    public void Money_and_dates_hold_no_places() => Assert.Equal(
        ["0+3 Money"], Merge([Entity(0, 3, EntityCategory.Money)], [Place(0, 1, 0.99)]));

    [Fact]
    public void A_place_that_only_the_entity_model_sees_must_be_sure()
    {
        Assert.Equal(["0+1 Location place"], Merge([Entity(0, 1, EntityCategory.Location, 0.8)], []));
        Assert.Empty(Merge([Entity(0, 1, EntityCategory.Location, 0.5)], []));
    }

    [Fact]
    public void A_demonym_is_a_nationality_that_may_have_a_place() => Assert.Equal(
        ["0+1 Nationality place"], Merge([], [new ToponymMention(0, 1, true, 0.9)]));

    [Fact]
    public void Mentions_are_in_text_order_then_longest_first() => Assert.Equal(
        ["0+3 Organization", "0+1 Location nested place", "4+1 Person", "5+1 Location place"],
        Merge([Entity(0, 3, EntityCategory.Organization), Entity(4, 1, EntityCategory.Person)], [Place(0, 1), Place(5, 1)]));

    private static EntityMention Entity(int first, int count, EntityCategory category, double confidence = 0.9) => new(first, count, category, confidence);

    private static ToponymMention Place(int first, int count, double confidence = 0.9) => new(first, count, false, confidence);

    private static string[] Merge(EntityMention[] entities, ToponymMention[] toponyms, OverlapPolicy policy = OverlapPolicy.KeepNestedPlaces, string text = Words)
    {
        var document = new Document();
        NewsTokenizer.Tokenize(text, document.Tokens);
        new MentionMerger(policy).Merge(document, entities, toponyms);
        return [.. document.Mentions.Select(mention =>
            $"{mention.FirstToken}+{mention.TokenCount} {mention.Category}{(mention.Nested ? " nested" : "")}{(mention.IsToponym ? " place" : "")}")];
    }
}
