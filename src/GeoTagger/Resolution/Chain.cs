namespace GeoTagger.Resolution;

/// <summary>A list among the many that <see cref="Chains{T}"/> keep; by default it is empty.</summary>
/// <param name="First">Its first link.</param>
/// <param name="Last">Its last link.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct Chain(int First, int Last, int Count);
