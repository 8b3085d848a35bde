using System.Runtime.InteropServices;
using GeoTagger.Recognition;

namespace GeoTagger.Tests.Recognition;

/// <summary>Word clusters that know hardly any word.</summary>
internal static class TinyClusters
{
    public static WordClusters Open() => Of();

    /// <summary>Clusters of a few words, each in one of its own.</summary>
    public static WordClusters Of(params string[] words)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var slots = WordClusters.Build([.. words.Select((word, number) => (WordHash.Of(word), 0x1_0041_0411UL * (ulong)(number + 1)))]);
            ModelFile.Write(path, WordClusters.Kind, MemoryMarshal.AsBytes<ulong>(slots).ToArray());
            return WordClusters.Open(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
