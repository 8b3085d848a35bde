using System.Runtime.InteropServices;
using GeoTagger.Recognition;

namespace GeoTagger.Testing;

/// <summary>The four files of a tagger that has learnt next to nothing, of half a megabyte.</summary>
internal static class TinyTagger
{
    /// <summary>Writes them into a folder, as one training leaves them there.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="clusters">Another number makes other word clusters.</param>
    /// <param name="vectors">Another number makes other word vectors.</param>
    /// <param name="entities">Another number makes another entity model.</param>
    /// <param name="toponyms">Another number makes another toponym model.</param>
    /// <param name="features">Fingerprint of the features that it was trained with.</param>
    public static void Write(string folder, byte clusters = 1, byte vectors = 1, byte entities = 1, byte toponyms = 1, ulong features = FeatureExtractor.Fingerprint)
    {
        Directory.CreateDirectory(folder);
        ModelFile.Write(PathOf(SequenceTagger.ClusterFile), WordClusters.Kind, MemoryMarshal.AsBytes<ulong>([(ulong)clusters << 40, 0]).ToArray());
        var rows = new byte[WordClusters.FineClusters * WordVectors.Dimensions];
        rows[0] = vectors;
        ModelFile.Write(PathOf(SequenceTagger.VectorFile), WordVectors.Kind, MemoryMarshal.AsBytes<ulong>(new ulong[2]).ToArray(), rows);

        var words = WordVectors.Open(PathOf(SequenceTagger.VectorFile));
        var basis = TrainingBasis.Of(WordClusters.Open(PathOf(SequenceTagger.ClusterFile)), words) with { Features = features };
        WriteHead(PathOf(SequenceTagger.EntityFile), SequenceTagger.EntityKind, new LabelSet(Enum.GetValues<EntityCategory>().Length), basis, entities);
        basis = basis.Beside(CrfModel.Open(PathOf(SequenceTagger.EntityFile), SequenceTagger.EntityKind, words));
        WriteHead(PathOf(SequenceTagger.ToponymFile), SequenceTagger.ToponymKind, new LabelSet(Enum.GetValues<ToponymType>().Length), basis, toponyms);

        string PathOf(string file) => Path.Combine(folder, file);
    }

    private static void WriteHead(string path, string kind, LabelSet labels, TrainingBasis basis, float weight) => CrfModel.Write(path, kind, new CrfParameters
    {
        Labels = labels,
        Groups = FeatureGroups.None,
        Basis = basis,
        Features = [1u << 20],
        Weights = [weight, .. new float[labels.Stride - 1]],
        Transitions = LinearChain.EmptyTransitions(labels),
        Network = [],
        PlainWords = PlainWords.None,
        Calibration = [.. Enumerable.Repeat((1f, 0f), labels.TypeCount)],
    });
}
