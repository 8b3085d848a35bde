using System.Runtime.InteropServices;

namespace GeoTagger.Recognition;

/// <summary>What a head of the tagger was trained with: of other features, words or entities its weights say nothing.</summary>
/// <param name="Features">See <see cref="FeatureExtractor.Fingerprint"/>.</param>
/// <param name="Clusters">Checksum of the word clusters.</param>
/// <param name="Vectors">Checksum of the word vectors.</param>
/// <param name="Entities">Checksum of the entity model, whose labels and network the toponym model reads; 0 for the entity model itself.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct TrainingBasis(ulong Features, ulong Clusters, ulong Vectors, ulong Entities)
{
    /// <summary>That of an entity model which is trained, or used, with these words by this program.</summary>
    public static TrainingBasis Of(WordClusters clusters, WordVectors vectors) => new(FeatureExtractor.Fingerprint, clusters.Checksum, vectors.Checksum, Entities: 0);

    /// <summary>That of a toponym model which reads what an entity model makes of a text.</summary>
    public TrainingBasis Beside(CrfModel entities) => this with { Entities = entities.Checksum };
}
