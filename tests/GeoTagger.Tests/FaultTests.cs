using System.Collections;
using System.Globalization;

namespace GeoTagger.Tests;

/// <summary>A fault in one text never shows in the answer to another.</summary>
public class FaultTests
{
    // Many of everything, so that each stage takes a look at the meter on its way.
    private static readonly string LongText = string.Concat(Enumerable.Repeat("ERBIL (Rudaw) – Barzani met the Committee to Protect Journalists in Mosul. كركوك, Москва.\n", 1_500));

    private static readonly string[] Texts =
    [
        "Fighting moved from Khanaqin in central Diyala province to Mosul, Masrour Barzani said. Barzani left.",
        "a-b-a-b-a-b- The Popular Mobilization Forces left. The PMF returned to Paris, Texas.",
        string.Concat(Enumerable.Repeat("Kirkuk, ", 700)),
        string.Concat(Enumerable.Repeat("a-b-", 2_000)),
    ];

    [Fact]
    public void Every_stage_may_throw_and_all_later_answers_stay()
    {
        var pipeline = ShippedModels.Pipeline;
        var before = Answers();
        var stages = pipeline.Stages.ToList();
        for (var failing = 0; failing < stages.Count; failing++)
        {
            var meter = new ThrowingMeter();
            var document = new Document(meter);
            document.Reset(TaggingOptions.Default, TestContext.Current.CancellationToken);
            document.Tokens.Reset(LongText);
            stages[..failing].ForEach(stage => stage.Run(document));
            meter.IsArmed = true;
            Assert.True(Throws(() => stages[failing].Run(document)), $"The stage {stages[failing].Name} takes no steps.");
            Assert.Equal(before, Answers());
        }
    }

    [Fact]
    public void What_an_exception_leaves_behind_is_not_used_again()
    {
        var before = Answers();
        foreach (var text in Texts)
        {
            Assert.Throws<DivideByZeroException>(() => ShippedModels.Pipeline.Tag(text, new TaggingOptions { Categories = new Unreadable() }, TestContext.Current.CancellationToken));
            Assert.Equal(before, Answers());
        }
    }

    [Fact]
    public void A_text_that_nobody_waits_for_ends_in_whichever_stage_it_is()
    {
        using var cancellation = new CancellationTokenSource();
        var stages = ShippedModels.Pipeline.Stages.ToList();
        for (var running = 0; running < stages.Count; running++)
        {
            var document = new Document();
            document.Reset(TaggingOptions.Default, TestContext.Current.CancellationToken);
            document.Tokens.Reset(LongText);
            stages[..running].ForEach(stage => stage.Run(document));
            cancellation.Cancel();
            document.Meter.Start(cancellation.Token);
            Assert.Throws<OperationCanceledException>(() => stages[running].Run(document));
        }
    }

    private static bool Throws(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (DivideByZeroException)
        {
            return true;
        }
    }

    private static string Answers() => string.Join('\n', Texts.SelectMany(text => ShippedModels.Pipeline.Tag(text, cancellationToken: TestContext.Current.CancellationToken).Entities)
        .Select(entity => string.Create(CultureInfo.InvariantCulture, $"{entity.Offset} {entity.Length} {entity.Category} {entity.Confidence:R} {entity.Place?.Place.Id} {entity.Place?.Confidence:R}")));

    private sealed class ThrowingMeter : WorkMeter
    {
        public bool IsArmed { get; set; }

        protected override void LookUp()
        {
            if (IsArmed)
            {
                throw new DivideByZeroException();
            }
        }
    }

    private sealed class Unreadable : IReadOnlyList<EntityCategory>
    {
        public int Count => throw new DivideByZeroException();

        public EntityCategory this[int index] => throw new DivideByZeroException();

        public IEnumerator<EntityCategory> GetEnumerator() => throw new DivideByZeroException();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
