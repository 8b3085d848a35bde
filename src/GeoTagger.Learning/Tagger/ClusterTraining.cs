using System.Runtime.InteropServices;
using GeoTagger.Recognition;

namespace GeoTagger.Learning.Tagger;

/// <summary>Makes the file of word clusters from word vectors.</summary>
public static class ClusterTraining
{
    /// <summary>Words beyond the most frequent ones are names and misspellings that the vectors know little of.</summary>
    public const int DefaultWords = 120_000;

    private const int Iterations = 15;
    private const int Seed = 20;

    /// <summary>Clusters at each granularity and writes the file.</summary>
    /// <param name="vectorFile">See <see cref="VectorFile"/>.</param>
    /// <param name="outFile">Where the clusters go.</param>
    /// <param name="words">How many of the most frequent words.</param>
    /// <param name="progress">Told of each step.</param>
    public static void Run(string vectorFile, string outFile, int words, Action<string> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var (vocabulary, vectors, dimensions) = VectorFile.Read(vectorFile, words);
        progress($"{vocabulary.Count} words of {dimensions} dimensions");
        var packed = new ulong[vocabulary.Count];
        var shift = 0;
        foreach (var bits in WordClusters.Bits.ToArray())
        {
            var clusters = KMeans.Cluster(vectors, dimensions, 1 << bits, Iterations, Seed);
            for (var word = 0; word < packed.Length; word++)
            {
                packed[word] |= (ulong)clusters[word] << shift;
            }

            shift += bits;
            progress($"{1 << bits} clusters");
        }

        // Words that differ in digits only become one; the most frequent comes first and stays.
        var byHash = new Dictionary<ulong, ulong>();
        var buffer = new char[64];
        for (var word = 0; word < packed.Length; word++)
        {
            var normal = buffer.AsSpan(0, WordHash.Normalize(vocabulary[word], buffer));
            byHash.TryAdd(WordHash.Of(normal), packed[word]);
        }

        var slots = WordClusters.Build([.. byHash.Select(pair => (pair.Key, pair.Value))]);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(outFile))!);
        ModelFile.Write(outFile, WordClusters.Kind, MemoryMarshal.AsBytes<ulong>(slots).ToArray());
    }
}
