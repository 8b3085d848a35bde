using GeoTagger.Recognition;

namespace GeoTagger.Tests.Recognition;

/// <summary>Word vectors that know no word of their own.</summary>
internal static class TinyVectors
{
    public static WordVectors Open()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            ModelFile.Write(path, WordVectors.Kind, new byte[128], new byte[WordClusters.FineClusters * WordVectors.Dimensions]);
            return WordVectors.Open(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
