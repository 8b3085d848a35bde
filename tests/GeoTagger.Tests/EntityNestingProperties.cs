using CsCheck;
using GeoTagger.Tests.Text;

namespace GeoTagger.Tests;

/// <summary>Entities never cross: of any two, either one lies inside the other or they share nothing.</summary>
public class EntityNestingProperties
{
    private static readonly string[] Words =
    [
        "Kirkuk", "Diyala", "Province", "province", "County", "of", "to", "the", "The", "Committee", "Organization", "Protect", "Journalists", "Paris", "Texas", "Iraqi", "University", "Bank", "Buner",
        "Springfield", "ERBIL", "Kurdistan", "24", "(", ")", "–", "-", ",", ".", "\n", "\n\n", "said", "Police", "'s", "كركوك", "Москва", "中国", "US", "$", "5", "million", "March", "St.", "New", "York", "in",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[1, 40].Select(words => string.Join(' ', words)),
        Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[1, 40].Select(words => string.Concat(words)),
        Gen.Select(RandomText.Gen, Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[1, 20], (noise, words) => string.Join(noise, words)));

    [Fact]
    public void Any_two_entities_are_disjoint_or_nested() => Texts.Sample(AssertNested, iter: 6_000);

    [Theory]
    [InlineData("Fire destroys school in Springfield\n\nCounty officials said nothing.", "Springfield")]
    [InlineData("Floods hit Buner\nCounty of Kirkuk", "Buner")]
    public void A_name_ends_where_its_paragraph_does(string text, string name)
    {
        var entity = Assert.Single(Tag(text), entity => entity.Offset == text.IndexOf(name, StringComparison.Ordinal));
        Assert.Equal(name, text.Substring(entity.Offset, entity.Length));
        AssertNested(text);
    }

    private static void AssertNested(string text)
    {
        var open = new Stack<(int Offset, int End)>();
        foreach (var entity in Tag(text))
        {
            while (open.TryPeek(out var before) && before.End <= entity.Offset)
            {
                open.Pop();
            }

            if (open.TryPeek(out var outer))
            {
                Assert.True(entity.Offset + entity.Length <= outer.End && (entity.Offset, entity.Offset + entity.Length) != outer, $"{outer} and {entity.Offset}+{entity.Length} cross in: {text}");
                Assert.True(entity.Nested);
            }
            else
            {
                Assert.False(entity.Nested);
            }

            open.Push((entity.Offset, entity.Offset + entity.Length));
        }
    }

    private static IReadOnlyList<Entity> Tag(string text) => ShippedModels.Pipeline.Tag(text, cancellationToken: TestContext.Current.CancellationToken).Entities;
}
