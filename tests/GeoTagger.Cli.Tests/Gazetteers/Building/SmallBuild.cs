using GeoTagger.Cli.Gazetteers.Building;
using GeoTagger.Cli.Gazetteers.Dumps;
using GeoTagger.Cli.Gazetteers.Merging;
using GeoTagger.Cli.Gazetteers.Sources;
using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Tests.Gazetteers.Building;

/// <summary>Compiles the 200 places of <c>tests/data/gazetteer</c> without any package.</summary>
internal static class SmallBuild
{
    public static string Run(string output)
    {
        PlaceMerger merger = new();
        foreach (PlaceFact place in new GeoNamesDump(RepositoryFiles.PathOf("tests/data/gazetteer"), _ => { }).Places())
        {
            merger.Add(place);
        }

        PlaceFinisher finisher = new(new Dictionary<string, string>(), new UnitMembers(merger.Places));
        using GazetteerWriter writer = new(new Dictionary<ulong, NameSenses>());
        foreach (PlaceFact place in merger.Places)
        {
            writer.Add(finisher.Finish(place)!);
        }

        writer.Complete(output, new GazetteerInfo { DataDate = "2023-03-05", Attribution = "GeoNames", Sources = [] });
        return output;
    }
}
