using GeoTagger.Cli.Tests.Gazetteers.Building;

namespace GeoTagger.Cli.Tests;

/// <summary>A folder of models like the one that ships, of a megabyte: 200 places, and a tagger that has learnt next to nothing.</summary>
internal static class TinyModels
{
    public static void Write(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "gazetteer", "custom"));
        Directory.CreateDirectory(Path.Combine(folder, "resolver"));
        SmallBuild.Run(Path.Combine(folder, "gazetteer", "gazetteer.bin"));
        File.WriteAllText(Path.Combine(folder, "gazetteer", "custom", "desk.csv"), "id,name,latitude,longitude\ndesk:mill,Zumbarra,35.5,44.25\n");
        File.Copy(RepositoryFiles.PathOf("models/resolver/resolver.bin"), Path.Combine(folder, "resolver", "resolver.bin"));
        TinyTagger.Write(Path.Combine(folder, "tagger"));
    }
}
