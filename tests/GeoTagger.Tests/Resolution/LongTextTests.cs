using System.Text;

namespace GeoTagger.Tests.Resolution;

/// <summary>Resolving costs in proportion to the text, whatever stands in it, and ends when nobody wants the answer any more.</summary>
public class LongTextTests
{
    // What the worst of them takes: hundreds of comparisons for a name of ten letters that eighty places bear.
    private const double MostStepsAUnit = 600;

    private static readonly TaggingOptions Everything = new() { Demonyms = true, Alternatives = 3, Explain = true };

    private static GeoTaggingPipeline Pipeline => ShippedModels.Pipeline;

    public static TheoryData<string> Patterns =>
        ["Paris ", "Mosul, ", "Iraqi ", "San Antonio; ", "Paris, Texas; Paris, Ontario; Paris, France; ", "Springfield, Illinois and Portland, Maine. ", "中国，", "Москва "];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_pattern_costs_as_much_a_unit_however_often_it_is_repeated(string pattern)
    {
        var few = StepsAUnit(Repeat(pattern, 2_000));
        Assert.InRange(StepsAUnit(Repeat(pattern, 20_000)), 0, (1.5 * few) + 1);
        Assert.InRange(StepsAUnit(Repeat(pattern, 198_000)), 0, (1.5 * few) + 1);
    }

    [Theory]
    [InlineData(", ")]
    [InlineData(", Paris, ")]
    public void A_list_of_different_towns_costs_hardly_more_a_unit_when_it_is_ten_times_as_long(string separator)
    {
        var shorter = StepsAUnit(Towns(20_000, separator));
        Assert.InRange(shorter, 0, MostStepsAUnit);
        Assert.InRange(StepsAUnit(Towns(198_000, separator)), 0, 2 * shorter);
    }

    [Fact]
    public void A_name_in_every_line_of_a_list_costs_no_more_than_the_list() =>
        Assert.InRange(StepsAUnit(Towns(198_000, ", San Antonio, ")), 0, MostStepsAUnit);

    [Fact]
    public void Wherever_a_text_is_cancelled_it_ends_at_once_and_the_next_is_answered_as_ever()
    {
        var text = Towns(4_000, ", ");
        var expected = Answer(Recognized(text));
        var steps = Steps(Recognized(text));
        for (var after = 0L; after < steps - 1100; after += 997)
        {
            var document = Recognized(text);

            // Steps back: the meter hears the cancellation so much later.
            document.Meter.Start(new CancellationToken(canceled: true));
            document.Meter.Step((int)-after);
            Assert.Throws<OperationCanceledException>(() => Pipeline.Resolve(text, document));
            Assert.InRange(document.Meter.Steps, 0, 1100);

            document = Read(document, text);
            Assert.Equal(expected, Answer(document));
        }
    }

    [Fact]
    public void Mentions_of_a_name_share_their_place()
    {
        var entities = Pipeline.Tag(Repeat("Mosul, ", 7_000), Everything, TestContext.Current.CancellationToken).Entities;
        Assert.InRange(entities.Count, 900, 1_000);
        Assert.All(entities, entity => Assert.Same(entities[0].Place, entity.Place));
    }

    [Fact]
    public void Countries_of_the_hints_are_read_once_a_text()
    {
        var hints = new TaggingHints { Countries = [.. Enumerable.Repeat("AQ", 100_000)] };
        var document = Recognized(Towns(4_000, ", "), options: new TaggingOptions { Hints = hints });
        var without = Steps(Recognized(Towns(4_000, ", ")));
        Assert.InRange(Steps(document), without, without + 110_000);
    }

    // Of a name of ten letters in a list: 60 bytes for each of its three or four places and twelve for what its group makes of it, 110 for the group, 72
    // for six neighbours, 60 for its anchors, some 150 in the indexes by key, place and unit. To grow a list leaves as much behind again.
    [Fact]
    public void Resolving_a_long_list_allocates_in_proportion_to_it()
    {
        var text = Towns(198_000, ", ");
        var document = Recognized(text, TaggingOptions.Default);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Pipeline.Resolve(text, document);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 250L * text.Length);
    }

    private static string Repeat(string pattern, int units) => new StringBuilder().Insert(0, pattern, units / pattern.Length).ToString();

    private static string Towns(int units, string separator)
    {
        var (text, names) = (new StringBuilder(), new HashSet<string>());
        var gazetteer = Pipeline.Gazetteer;
        var order = Enumerable.Range(0, gazetteer.PlaceCount).ToArray();
        new Random(1).Shuffle(order);
        foreach (var place in order)
        {
            if (gazetteer.FeatureOf(place).StartsWith("P.PPL", StringComparison.Ordinal) && names.Add(gazetteer.NameOf(place)))
            {
                text.Append(gazetteer.NameOf(place)).Append(separator);
                if (text.Length >= units)
                {
                    break;
                }
            }
        }

        return text.ToString();
    }

    private static Document Recognized(string text, TaggingOptions? options = null) => Read(new Document(), text, options);

    private static Document Read(Document document, string text, TaggingOptions? options = null)
    {
        document.Reset(options ?? Everything);
        Pipeline.Recognize(text, document);
        return document;
    }

    private static double StepsAUnit(string text) => (double)Steps(Recognized(text, options: TaggingOptions.Default)) / text.Length;

    private static long Steps(Document document)
    {
        var before = document.Meter.Steps;
        Pipeline.Resolve("", document);
        return document.Meter.Steps - before;
    }

    private static string Answer(Document document) => string.Join('\n', Pipeline.Resolve("", document).Entities.Select(
        entity => $"{entity.Offset} {entity.Place?.Place.Id} {entity.Place?.Confidence} {string.Join('|', entity.Place?.Reasons ?? [])}"));
}
