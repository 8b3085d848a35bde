namespace GeoTagger.Resolution.Features;

/// <summary>Computes a feature of a candidate.</summary>
internal delegate float FeatureFunction(in CandidateView view);

/// <summary>A named number that tells right candidates from wrong ones.</summary>
/// <param name="Name">Name, as the model file and the reasons know it.</param>
/// <param name="Value">Its function.</param>
/// <param name="IsCompared">Whether the difference to the best rival of the same group is a feature too.</param>
/// <param name="LooksAround">Whether it looks at what the last pass made of the other places of the document.</param>
internal sealed record CandidateFeature(string Name, FeatureFunction Value, bool IsCompared = false, bool LooksAround = false);
