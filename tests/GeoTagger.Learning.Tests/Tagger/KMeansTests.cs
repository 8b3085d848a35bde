using GeoTagger.Learning.Tagger;

namespace GeoTagger.Learning.Tests.Tagger;

public class KMeansTests
{
    [Fact]
    public void Vectors_of_one_direction_share_a_cluster()
    {
        float[] vectors = [1, 0, 0.8f, 0.6f, 0, 1, 0.6f, 0.8f, 0.98f, 0.199f, 0.199f, 0.98f];
        var clusters = KMeans.Cluster(vectors, 2, 2, 20, 1, sample: 4);
        Assert.Equal(clusters[0], clusters[4]);
        Assert.Equal(clusters[2], clusters[5]);
        Assert.NotEqual(clusters[0], clusters[2]);
    }
}
