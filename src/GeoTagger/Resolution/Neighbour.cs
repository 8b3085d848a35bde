namespace GeoTagger.Resolution;

/// <summary>A group that is mentioned beside another.</summary>
/// <param name="Group">Its index in the scene.</param>
/// <param name="Weight">1 for the next mention in the same sentence, less the farther away.</param>
internal readonly record struct Neighbour(int Group, float Weight);
