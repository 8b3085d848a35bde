using GeoTagger.Recognition;

namespace GeoTagger.Learning.Tagger;

/// <summary>What a head's context network begins with.</summary>
/// <param name="Vectors">The vectors that it reads.</param>
/// <param name="Shared">The network whose layers it uses as they are; null when it learns its own.</param>
internal sealed record NetworkSource(WordVectors Vectors, ContextNetwork? Shared);
