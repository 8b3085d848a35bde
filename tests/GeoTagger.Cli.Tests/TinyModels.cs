using System.Runtime.InteropServices;
using GeoTagger.Cli.Tests.Gazetteers.Building;
using GeoTagger.Recognition;

namespace GeoTagger.Cli.Tests;

/// <summary>A folder of models like the one that ships, of a few kilobytes: 200 places, and a tagger that has learnt next to nothing.</summary>
internal static class TinyModels
{
    public static void Write(string folder)
    {
        foreach (var part in (ReadOnlySpan<string>)["gazetteer/custom", "tagger", "resolver"])
        {
            Directory.CreateDirectory(Path.Combine(folder, part));
        }

        SmallBuild.Run(Path.Combine(folder, "gazetteer", "gazetteer.bin"));
        File.WriteAllText(Path.Combine(folder, "gazetteer", "custom", "desk.csv"), "id,name,latitude,longitude\ndesk:mill,Zumbarra,35.5,44.25\n");
        File.Copy(RepositoryFiles.PathOf("models/resolver/resolver.bin"), Path.Combine(folder, "resolver", "resolver.bin"));
        WriteTagger(Path.Combine(folder, "tagger"));
    }

    private static void WriteTagger(string folder)
    {
        var slots = MemoryMarshal.AsBytes<ulong>(new ulong[16]).ToArray();
        ModelFile.Write(Path.Combine(folder, SequenceTagger.ClusterFile), WordClusters.Kind, slots);
        ModelFile.Write(Path.Combine(folder, SequenceTagger.VectorFile), WordVectors.Kind, slots, new byte[WordClusters.FineClusters * WordVectors.Dimensions]);
        WriteHead(Path.Combine(folder, SequenceTagger.EntityFile), SequenceTagger.EntityKind, new LabelSet(Enum.GetValues<EntityCategory>().Length));
        WriteHead(Path.Combine(folder, SequenceTagger.ToponymFile), SequenceTagger.ToponymKind, new LabelSet(Enum.GetValues<ToponymType>().Length));
    }

    private static void WriteHead(string path, string kind, LabelSet labels) => CrfModel.Write(path, kind, new CrfParameters
    {
        Labels = labels,
        Groups = FeatureGroups.None,
        Features = [1u << 20],
        Weights = new float[labels.Stride],
        Transitions = LinearChain.EmptyTransitions(labels),
        Network = [],
        PlainWords = PlainWords.None,
        Calibration = [.. Enumerable.Repeat((1f, 0f), labels.TypeCount)],
    });
}
