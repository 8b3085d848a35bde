using System.Globalization;
using CsCheck;
using GeoTagger.Tests.Text;

namespace GeoTagger.Tests;

/// <summary>What holds for every text, whoever wrote it.</summary>
public sealed class PipelineProperties
{
    private static readonly string[] Names =
    [
        "Kirkuk", "Paris, Texas", "the Tigris", "Iraqi", "Barzani", "Mosul University", "Georgia", "KRG", "U.S.", "St. Louis", "New York", "Reading", "March 5", "$5 million",
        "Kurdistan 24", "said", "in", "from", "the", "President", "İstanbul", "I", "ı", "ﬁ", "ß",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        RandomText.Gen,
        Gen.Int[0, Names.Length - 1].Select(i => Names[i]).Array[0, 30].Select(names => string.Join(' ', names)),
        Gen.Select(RandomText.Gen, Gen.Int[0, Names.Length - 1].Select(i => Names[i]), RandomText.Gen, (before, name, after) => $"{before} {name} {after}"));

    private static readonly TaggingOptions Everything = new() { Demonyms = true, Alternatives = 3, Explain = true };

    [Fact]
    public void Entities_are_trimmed_slices_in_text_order_with_confidences_and_places_on_earth() => Texts.Sample(
        text =>
        {
            var last = 0;
            foreach (var entity in ShippedModels.Pipeline.Tag(text, Everything).Entities)
            {
                Assert.InRange(entity.Offset, last, text.Length - 1);
                Assert.InRange(entity.Length, 1, text.Length - entity.Offset);
                Assert.False(char.IsWhiteSpace(text[entity.Offset]) || char.IsWhiteSpace(text[entity.Offset + entity.Length - 1]));
                Assert.InRange(entity.Confidence, 0, 1);
                if (entity.Place is { } place)
                {
                    Assert.InRange(place.Place.Latitude, -90, 90);
                    Assert.InRange(place.Place.Longitude, -180, 180);
                    Assert.InRange(place.Confidence, 0, 1);
                }

                last = entity.Offset;
            }
        },
        iter: 3_000);

    [Fact]
    public void A_text_is_tagged_alike_again_and_in_every_culture() => Texts.Sample(
        text =>
        {
            var expected = Describe(text, "en-US");
            return Describe(text, "en-US") == expected && Describe(text, "tr-TR") == expected && Describe(text, "ar-SA") == expected;
        },
        iter: 500);

    private static string Describe(string text, string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return string.Join('\n', ShippedModels.Pipeline.Tag(text, Everything).Entities.Select(entity => string.Create(CultureInfo.InvariantCulture,
                $"{entity.Offset} {entity.Length} {entity.Category} {entity.Confidence} {entity.Place?.Place.Id} {entity.Place?.Confidence} {string.Join('|', entity.Place?.Reasons ?? [])}")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
