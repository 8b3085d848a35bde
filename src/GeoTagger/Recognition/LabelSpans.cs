namespace GeoTagger.Recognition;

/// <summary>Walks over the spans that labels make, from one token to another.</summary>
internal ref struct LabelSpans(ReadOnlySpan<byte> labels, int first, int end)
{
    private readonly ReadOnlySpan<byte> _labels = labels;
    private int _next = first;

    public int First { get; private set; }

    public int Count { get; private set; }

    public int Type { get; private set; }

    public bool MoveNext()
    {
        while (_next < end && _labels[_next] == LabelSet.Outside)
        {
            _next++;
        }

        if (_next >= end)
        {
            return false;
        }

        First = _next;
        Type = LabelSet.TypeOf(_labels[_next]);
        while (_next < end && !LabelSet.CanEnd(_labels[_next]))
        {
            _next++;
        }

        _next++;
        Count = _next - First;
        return true;
    }
}
