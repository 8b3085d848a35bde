namespace GeoTagger.Recognition;

/// <summary>Collects the features of one token as 32-bit hashes of template and value.</summary>
internal ref struct FeatureWriter(Span<uint> target)
{
    private readonly Span<uint> _target = target;

    public int Count { get; private set; }

    public void Add(int template, ulong value)
    {
        // The finalizer of MurmurHash3 (Appleby 2011); the index needs all 32 bits to be well mixed.
        var hash = (value ^ ((ulong)template * 0x9E3779B97F4A7C15UL)) * 0xFF51AFD7ED558CCDUL;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53UL;
        _target[Count++] = (uint)(hash >> 32);
    }

    public void Add(int template, ulong first, ulong second) => Add(template, Pair(first, second));

    public void Add(int template, ulong first, ulong second, ulong third) => Add(template, Pair(Pair(first, second), third));

    private static ulong Pair(ulong first, ulong second) => (ulong.RotateLeft(first, 29) * 0x9FB21C651E98DF25UL) ^ (second + 0x165667B19E3779F9UL);
}
