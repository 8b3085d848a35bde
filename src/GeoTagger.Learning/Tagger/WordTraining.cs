using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using GeoTagger.Recognition;

namespace GeoTagger.Learning.Tagger;

/// <summary>Makes the files of word clusters and of word vectors from the vectors of a package.</summary>
public static class WordTraining
{
    /// <summary>Words that get a cluster; the rarest of the file's are mostly misspellings.</summary>
    public const int DefaultWords = 300_000;

    /// <summary>The clusters are found by the most frequent words; the rarer ones join them.</summary>
    private const int Sample = 100_000;

    private const int Iterations = 15;
    private const int Seed = 20;

    /// <summary>Words that keep their vector; the network knows the rarer ones by nothing but their form.</summary>
    private const int WordsWithVector = 100_000;

    /// <summary>Clusters at each granularity and writes the two files.</summary>
    /// <param name="vectorFile">See <see cref="VectorFile"/>.</param>
    /// <param name="outFolder">Where the files go.</param>
    /// <param name="words">How many of the most frequent words get a cluster.</param>
    /// <param name="progress">Told of each step.</param>
    public static void Run(string vectorFile, string outFolder, int words, Action<string> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var (vocabulary, vectors, dimensions) = VectorFile.Read(vectorFile, words);
        progress($"{vocabulary.Count} words of {dimensions} dimensions");
        Directory.CreateDirectory(outFolder);

        // Words that differ in digits only become one; the most frequent comes first and stays.
        var byHash = new Dictionary<ulong, int>();
        var buffer = new char[64];
        for (var word = 0; word < vocabulary.Count; word++)
        {
            byHash.TryAdd(WordHash.Of(buffer.AsSpan(0, WordHash.Normalize(vocabulary[word], buffer))), word);
        }

        var packed = Cluster(vectors, dimensions, progress);
        WriteVectors(Path.Combine(outFolder, SequenceTagger.VectorFile), byHash, packed, vectors, dimensions);
        var slots = WordClusters.Build([.. byHash.Select(pair => (pair.Key, packed[pair.Value]))]);
        ModelFile.Write(Path.Combine(outFolder, SequenceTagger.ClusterFile), WordClusters.Kind, MemoryMarshal.AsBytes<ulong>(slots).ToArray());
    }

    private static void WriteVectors(string path, Dictionary<ulong, int> byHash, ulong[] packed, float[] vectors, int dimensions)
    {
        var chosen = byHash.OrderBy(pair => pair.Value).Take(WordsWithVector).ToList();
        var rows = new float[(chosen.Count + WordClusters.FineClusters) * dimensions];
        for (var row = 0; row < chosen.Count; row++)
        {
            vectors.AsSpan(chosen[row].Value * dimensions, dimensions).CopyTo(rows.AsSpan(row * dimensions));
        }

        for (var word = 0; word < packed.Length; word++)
        {
            var mean = rows.AsSpan((chosen.Count + WordClusters.FineCluster(packed[word])) * dimensions, dimensions);
            TensorPrimitives.Add(mean, vectors.AsSpan(word * dimensions, dimensions), mean);
        }

        for (var cluster = 0; cluster < WordClusters.FineClusters; cluster++)
        {
            var mean = rows.AsSpan((chosen.Count + cluster) * dimensions, dimensions);
            TensorPrimitives.Divide(mean, Math.Max(TensorPrimitives.Norm<float>(mean), 1e-6f), mean);
        }

        WordVectors.Write(path, [.. chosen.Select(pair => pair.Key)], rows);
    }

    private static ulong[] Cluster(float[] vectors, int dimensions, Action<string> progress)
    {
        var packed = new ulong[vectors.Length / dimensions];
        var shift = 0;
        foreach (var bits in WordClusters.Bits.ToArray())
        {
            var clusters = KMeans.Cluster(vectors, dimensions, 1 << bits, Iterations, Seed, Math.Min(Sample, packed.Length));
            for (var word = 0; word < packed.Length; word++)
            {
                packed[word] |= (ulong)clusters[word] << shift;
            }

            shift += bits;
            progress($"{1 << bits} clusters");
        }

        return packed;
    }
}
