using GeoTagger.Learning.Corpora;

namespace GeoTagger.Learning.Tests.Corpora;

public class DocumentSplitTests
{
    [Fact]
    public void About_a_tenth_is_held_out_and_another_tenth_is_for_tuning()
    {
        var ids = Enumerable.Range(0, 10_000).Select(i => $"document-{i}").ToList();
        Assert.InRange(ids.Count(DocumentSplit.IsHeldOut), 900, 1100);
        Assert.InRange(ids.Count(DocumentSplit.IsForTuning), 900, 1100);
        Assert.DoesNotContain(ids, id => DocumentSplit.IsHeldOut(id) && DocumentSplit.IsForTuning(id));
    }
}
