using GeoTagger.Recognition;

namespace GeoTagger.Tests.Recognition;

public class LabelSetTests
{
    [Theory]
    [InlineData(nameof(SpanPart.Begin), nameof(SpanPart.Inside), true)]
    [InlineData(nameof(SpanPart.Begin), nameof(SpanPart.End), true)]
    [InlineData(nameof(SpanPart.Begin), nameof(SpanPart.Begin), false)]
    [InlineData(nameof(SpanPart.Inside), nameof(SpanPart.Single), false)]
    [InlineData(nameof(SpanPart.End), nameof(SpanPart.Begin), true)]
    [InlineData(nameof(SpanPart.End), nameof(SpanPart.Inside), false)]
    [InlineData(nameof(SpanPart.Single), nameof(SpanPart.Single), true)]
    public void A_span_runs_from_its_begin_to_its_end(string label, string next, bool follows)
    {
        Assert.Equal(follows, LabelSet.CanFollow(Label(label), Label(next)));
    }

    private static int Label(string part) => LabelSet.Label(3, Enum.Parse<SpanPart>(part));

    [Fact]
    public void A_span_goes_on_in_its_own_type_only()
    {
        Assert.False(LabelSet.CanFollow(LabelSet.Label(1, SpanPart.Begin), LabelSet.Label(2, SpanPart.End)));
        Assert.False(LabelSet.CanFollow(LabelSet.Label(1, SpanPart.Begin), LabelSet.Outside));
        Assert.False(LabelSet.CanFollow(LabelSet.Outside, LabelSet.Label(1, SpanPart.End)));
    }

    [Fact]
    public void Spans_are_read_back_from_their_labels()
    {
        byte[] labels =
        [
            0, (byte)LabelSet.Label(2, SpanPart.Single), (byte)LabelSet.Label(0, SpanPart.Begin), (byte)LabelSet.Label(0, SpanPart.Inside),
            (byte)LabelSet.Label(0, SpanPart.End), 0,
        ];
        var found = new List<(int, int, int)>();
        for (var spans = new LabelSpans(labels, 0, labels.Length); spans.MoveNext();)
        {
            found.Add((spans.First, spans.Count, spans.Type));
        }

        Assert.Equal([(1, 1, 2), (2, 3, 0)], found);
    }
}
