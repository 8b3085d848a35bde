namespace GeoTagger.Benchmarks.Scaling;

/// <summary>A point of a curve.</summary>
internal readonly record struct CurvePoint(double X, double Y);
