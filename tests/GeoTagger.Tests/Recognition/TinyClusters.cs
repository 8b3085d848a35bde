using GeoTagger.Recognition;

namespace GeoTagger.Tests.Recognition;

/// <summary>Word clusters that know no word.</summary>
internal static class TinyClusters
{
    public static WordClusters Open()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            ModelFile.Write(path, WordClusters.Kind, new byte[128]);
            return WordClusters.Open(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
