using GeoTagger.Recognition;

namespace GeoTagger.Tests.Recognition;

public sealed class WordVectorsTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void A_vector_comes_back_within_the_rounding_of_eight_bits()
    {
        var random = new Random(1);
        float[] numbers = [.. Enumerable.Range(0, (2 + WordClusters.FineClusters) * WordVectors.Dimensions).Select(_ => random.NextSingle() - 0.5f)];
        WordVectors.Write(_path, [42UL << 32, 43UL << 32], numbers);
        var vectors = WordVectors.Open(_path);

        var read = new float[WordVectors.Dimensions];
        vectors.Read(vectors.Find(43UL << 32, clusters: 0), read);
        for (var i = 0; i < read.Length; i++)
        {
            Assert.Equal(numbers[WordVectors.Dimensions + i], read[i], 0.002f);
        }
    }

    [Fact]
    public void A_word_that_was_not_written_has_the_row_of_its_cluster_or_none()
    {
        WordVectors.Write(_path, [42UL << 32], new float[(1 + WordClusters.FineClusters) * WordVectors.Dimensions]);
        var vectors = WordVectors.Open(_path);
        Assert.Equal(1 + 7, vectors.Find(44UL << 32, clusters: (1UL << 36) | (7UL << 24)));
        Assert.Equal(-1, vectors.Find(44UL << 32, clusters: 0));
    }

    public void Dispose() => File.Delete(_path);
}
