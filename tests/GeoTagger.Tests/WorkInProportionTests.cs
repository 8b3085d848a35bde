using CsCheck;

namespace GeoTagger.Tests;

/// <summary>
/// Whatever a text holds, every stage works on it in proportion to its length, and needs room in proportion to its length. Steps and bytes are
/// counted, not timed, so that the tests say the same on any machine.
/// </summary>
public class WorkInProportionTests
{
    /// <summary>Steps that a stage takes for a unit of text. A token is at least a unit, and read a few times by the tagger.</summary>
    private const double StepsAUnit = 16;

    /// <summary>Bytes of scratch that all stages together take for a unit of text.</summary>
    private const double BytesAUnit = 200;

    // Fixed buffers on top, mostly those of a window of the tagger, with what is thrown away while they grow.
    private const double BytesForAnyText = 8_000_000;
    private const double StepsForAnyText = 2_000;

    [Fact]
    public void Patterns_that_once_were_too_much_take_work_in_proportion()
    {
        foreach (var pattern in RepeatedText.Known)
        {
            Measure(pattern, 20_000);
        }
    }

    [Fact]
    public void Any_pattern_takes_work_in_proportion() => RepeatedText.Patterns.Sample(
        pattern =>
        {
            Measure(pattern, 2_000);
            Measure(pattern, 20_000);
        },
        iter: 100,
        threads: 1);

    [Fact]
    public void The_longest_texts_take_work_in_proportion() => RepeatedText.Patterns.Sample(pattern => Measure(pattern, 198_000), iter: 10, threads: 1);

    private static void Measure(string pattern, int units)
    {
        var text = RepeatedText.Of(pattern, units);
        var document = new Document();
        document.Reset(TaggingOptions.Default);
        document.Tokens.Reset(text);
        var bytes = 0L;
        foreach (var stage in ShippedModels.Pipeline.Stages)
        {
            var (stepsBefore, bytesBefore) = (document.Meter.Steps, GC.GetAllocatedBytesForCurrentThread());
            stage.Run(document);
            bytes += GC.GetAllocatedBytesForCurrentThread() - bytesBefore;
            Assert.InRange(document.Meter.Steps - stepsBefore, 0, (StepsAUnit * text.Length) + StepsForAnyText);
        }

        Assert.InRange(bytes, 0, (BytesAUnit * text.Length) + BytesForAnyText);
    }
}
