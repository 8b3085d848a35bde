using GeoTagger.Recognition;

namespace GeoTagger.Tests.Recognition;

public class FeatureIndexTests
{
    [Fact]
    public void Every_feature_is_found_at_its_row_and_others_hardly_ever()
    {
        var random = new Random(5);
        var features = Enumerable.Range(0, 50_000).Select(_ => (uint)random.NextInt64(uint.MaxValue)).Distinct().ToArray();
        var index = new FeatureIndex(FeatureIndex.Build(features));
        var wrong = 0;
        for (var row = 0; row < features.Length; row++)
        {
            wrong += index.Find(features[row]) == row ? 0 : 1;
        }

        var strangers = 0;
        var known = features.ToHashSet();
        for (var i = 0; i < 50_000; i++)
        {
            var stranger = (uint)random.NextInt64(uint.MaxValue);
            strangers += !known.Contains(stranger) && index.Find(stranger) >= 0 ? 1 : 0;
        }

        // Two features may share the bits that a slot keeps; among 50,000 about a dozen do.
        Assert.InRange(wrong, 0, 50);
        Assert.InRange(strangers, 0, 100);
    }
}
