namespace GeoTagger.Learning.Corpora;

/// <summary>An annotated span of a corpus text.</summary>
/// <param name="Offset">First UTF-16 unit.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="Type">The corpus' own name for the type: "NORP", "Literal_Modifier"; empty where it has none.</param>
public readonly record struct CorpusSpan(int Offset, int Length, string Type)
{
    /// <summary>The unit after the last one.</summary>
    public int End => Offset + Length;
}
