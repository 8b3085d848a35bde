namespace GeoTagger.Cli.Fuzzing;

/// <summary>An answer that a service must not give.</summary>
/// <param name="Seed">Makes the request again.</param>
/// <param name="What">What is wrong with the answer.</param>
internal sealed record FuzzFault(int Seed, string What);
