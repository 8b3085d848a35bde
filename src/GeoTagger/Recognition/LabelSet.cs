namespace GeoTagger.Recognition;

/// <summary>The labels of a head: outside, and begin, inside, end and single of each type.</summary>
/// <remarks>BIOES rather than BIO: the last word of a name ("Party", "River") tells its type, and the model may say so.</remarks>
internal sealed class LabelSet
{
    public const int Outside = 0;

    /// <summary>Types whose labels find room in the bits of <see cref="AllMask"/>.</summary>
    public const int MostTypes = 15;

    private const int PartsPerType = 4;

    public LabelSet(int typeCount)
    {
        TypeCount = typeCount;
        Count = 1 + (PartsPerType * typeCount);
        Stride = Math.Max(16, (Count + 7) / 8 * 8);
    }

    public int TypeCount { get; }

    public int Count { get; }

    /// <summary>The count, filled up so that a row of weights is whole vectors.</summary>
    public int Stride { get; }

    public static int Label(int type, SpanPart part) => 1 + (PartsPerType * type) + (int)part;

    /// <summary>The type of a label, -1 for outside.</summary>
    public static int TypeOf(int label) => label == Outside ? -1 : (label - 1) / PartsPerType;

    public static SpanPart PartOf(int label) => (SpanPart)((label - 1) % PartsPerType);

    /// <summary>Whether a span may begin, or nothing be, at this label.</summary>
    public static bool CanStart(int label) => label == Outside || PartOf(label) is SpanPart.Begin or SpanPart.Single;

    /// <summary>Whether no span is open after this label.</summary>
    public static bool CanEnd(int label) => label == Outside || PartOf(label) is SpanPart.End or SpanPart.Single;

    public static bool CanFollow(int label, int next) =>
        CanEnd(label) ? CanStart(next) : TypeOf(label) == TypeOf(next) && !CanStart(next);

    /// <summary>The bits of all labels.</summary>
    public ulong AllMask => (1UL << Count) - 1;
}
