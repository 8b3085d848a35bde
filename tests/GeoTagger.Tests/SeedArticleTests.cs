using System.Text.Json.Nodes;

namespace GeoTagger.Tests;

/// <summary>The article that the project began with, marked by hand.</summary>
public sealed class SeedArticleTests
{
    private static readonly JsonNode Article = JsonNode.Parse(File.ReadAllText(Path.Combine(ShippedModels.Root, "tests/data/seed-article.json")))!;

    private static readonly TaggedDocument Document = ShippedModels.Pipeline.Tag((string)Article["text"]!);

    [Fact]
    public void Every_location_is_found_at_its_offset_with_its_place_and_no_other_is()
    {
        string[] expected = [.. Gold("Location").Select(gold => $"{gold["offset"]}+{gold["length"]} {gold["text"]} {Place(gold)}")];
        string[] found = [.. Document.Entities.Where(entity => entity.Category == EntityCategory.Location).Zip(Gold("Location"), Describe)];

        Assert.Equal(expected, found);
        Assert.Equal(expected.Length, Document.Entities.Count(entity => entity.Category == EntityCategory.Location));
    }

    [Fact]
    public void Every_nationality_is_found_and_has_no_place_unless_asked_for() => Assert.Equal(
        Gold("Nationality").Select(gold => ((int)gold["offset"]!, (int)gold["length"]!, false)),
        Document.Entities.Where(entity => entity.Category == EntityCategory.Nationality).Select(entity => (entity.Offset, entity.Length, entity.Place is not null)));

    [Fact]
    public void The_broadcaster_Kurdistan_24_is_no_place() =>
        Assert.DoesNotContain(Document.Entities, entity => entity.Offset == 473 && entity.Category == EntityCategory.Location);

    [Theory]
    [InlineData("Joint Operations Command")]
    [InlineData("Popular Mobilization Forces")]
    [InlineData("PMF")]
    [InlineData("KRG")]
    [InlineData("Coalition to Defeat ISIS")]
    [InlineData("Kurdistan 24")]
    public void Its_organizations_are_found(string name) =>
        Assert.Contains(Document.Entities, entity => entity.Category == EntityCategory.Organization && Document.Text.AsSpan(entity.Offset, entity.Length).SequenceEqual(name));

    [Fact]
    public void Its_person_is_found_without_the_title() =>
        Assert.Contains(Document.Entities, entity => entity.Category == EntityCategory.Person && Document.Text.AsSpan(entity.Offset, entity.Length).SequenceEqual("Masrour Barzani"));

    [Fact]
    public void The_article_is_about_Iraq_first()
    {
        Assert.Equal(("geonames:99237", "IQ"), (Document.Focus.Countries[0].Place.Id, Document.Focus.Countries[0].Place.CountryCode));
        Assert.InRange(Document.Focus.Countries[0].Score, 0.8, 1);
    }

    private static IEnumerable<JsonNode> Gold(string category) =>
        Article["entities"]!.AsArray().Where(entity => (string?)entity!["category"] == category).Select(entity => entity!);

    /// <summary>The id where the gold has one, else the name: such a place must lie within 50 km.</summary>
    private static string Place(JsonNode gold) => (string?)gold["place"]!["id"] ?? (string)gold["place"]!["name"]!;

    private static string Describe(Entity entity, JsonNode gold)
    {
        string text = Document.Text.Substring(entity.Offset, entity.Length);
        JsonNode place = gold["place"]!;
        bool isNear = (string?)place["id"] is null && entity.Place is not null && entity.Place.Place is var found
            && new GeoPoint(found.Latitude, found.Longitude).DistanceKm(new GeoPoint((double)place["latitude"]!, (double)place["longitude"]!)) <= 50;
        return $"{entity.Offset}+{entity.Length} {text} {(isNear ? (string)place["name"]! : entity.Place?.Place.Id)}";
    }
}
