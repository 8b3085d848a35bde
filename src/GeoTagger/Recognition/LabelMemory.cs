using System.Runtime.InteropServices;

namespace GeoTagger.Recognition;

/// <summary>
/// What a first reading made of each word, so that the second one knows that "Barzani" was a person two sentences before
/// (the non-local features of Krishnan and Manning, 2006).
/// </summary>
internal sealed class LabelMemory
{
    /// <summary>Types that are remembered, and outside.</summary>
    public const int Slots = 16;

    private const int LongestInitials = 8;

    private readonly Dictionary<ulong, Tally> _byWord = new(SeededHash.Instance);
    private byte[] _labels = [];
    private byte[] _lengths = [];
    private int _count;

    /// <summary>Whether a first reading has been remembered.</summary>
    public bool IsEmpty => _count == 0;

    public void Clear()
    {
        _byWord.Clear();
        _count = 0;
    }

    /// <summary>Remembers the labels that a first reading gave to all tokens of the text.</summary>
    public void Read(TextTraits text, ReadOnlySpan<byte> labels, WorkMeter meter)
    {
        Clear();
        _count = text.Count;
        Scratch.Ensure(ref _labels, _count);
        Scratch.Ensure(ref _lengths, _count);
        labels.CopyTo(_labels);
        MeasureSpans();
        for (var token = 0; token < _count; token++)
        {
            meter.Step();
            if (IsRemembered(text, token))
            {
                ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(_byWord, text[token].Lower, out _);
                tally.Add(SlotOf(token), _lengths[token], 1);
            }
        }

        RememberInitials(text);
    }

    /// <summary>The type given most often to the word elsewhere, and the one given to it inside longer names; -1 for none.</summary>
    public (int Majority, int Confidence, int Longer) ElsewhereOf(TextTraits text, int token)
    {
        if (_count == 0 || !_byWord.TryGetValue(text[token].Lower, out var tally))
        {
            return (-1, 0, -1);
        }

        if (IsRemembered(text, token))
        {
            tally.Add(SlotOf(token), _lengths[token], -1);
        }

        return tally.Read(_lengths[token]);
    }

    /// <summary>The label of the first reading, -1 when there was none.</summary>
    public int LabelOf(int token) => token >= 0 && token < _count ? _labels[token] : -1;

    /// <summary>"PMF" is what "Popular Mobilization Forces" is.</summary>
    private void RememberInitials(TextTraits text)
    {
        Span<char> initials = stackalloc char[LongestInitials];
        for (int first = 0, end; first < _count; first = end)
        {
            end = EndOfSpan(first);
            var length = 0;
            for (var token = first; end - first > 1 && token < end && length < LongestInitials; token++)
            {
                if (text[token].IsCapitalized)
                {
                    initials[length++] = char.ToLowerInvariant(text.Text.Slice(token)[0]);
                }
            }

            if (length > 1)
            {
                ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(_byWord, WordHash.Of(initials[..length]), out _);
                tally.AddLonger(SlotOf(first));
            }
        }
    }

    private static bool IsRemembered(TextTraits text, int token) =>
        text[token].IsCapitalized || text[token].Case is SentenceCase.Lower;

    private int SlotOf(int token) => Math.Min(Slots - 1, LabelSet.TypeOf(_labels[token]) + 1);

    // A length of three says enough; of longer names the whole number would not fit.
    private void MeasureSpans()
    {
        for (int first = 0, end; first < _count; first = end)
        {
            end = EndOfSpan(first);
            _lengths.AsSpan(first, end - first).Fill((byte)Math.Min(byte.MaxValue, end - first));
        }
    }

    /// <summary>The token after the name that begins at a token; the next one where none does.</summary>
    private int EndOfSpan(int first)
    {
        var end = first + 1;
        if (_labels[first] != LabelSet.Outside && LabelSet.PartOf(_labels[first]) == SpanPart.Begin)
        {
            while (end < _count && _labels[end] != LabelSet.Outside && !LabelSet.CanStart(_labels[end]))
            {
                end++;
            }
        }

        return end;
    }

    /// <summary>How often a word was given each type, alone or not, and inside a name of at least two and three words.</summary>
    private unsafe struct Tally
    {
        private fixed byte _all[Slots];
        private fixed byte _inTwo[Slots];
        private fixed byte _inThree[Slots];

        public void Add(int slot, int length, int amount)
        {
            _all[slot] = (byte)Math.Clamp(_all[slot] + amount, 0, 255);
            if (slot > 0 && length >= 2)
            {
                _inTwo[slot] = (byte)Math.Clamp(_inTwo[slot] + amount, 0, 255);
                _inThree[slot] = (byte)Math.Clamp(_inThree[slot] + (length >= 3 ? amount : 0), 0, 255);
            }
        }

        public void AddLonger(int slot)
        {
            _inTwo[slot] = (byte)Math.Min(255, _inTwo[slot] + 1);
            _inThree[slot] = (byte)Math.Min(255, _inThree[slot] + 1);
        }

        public readonly (int Majority, int Confidence, int Longer) Read(int length)
        {
            var (best, total, longer) = (-1, 0, -1);
            for (var slot = 0; slot < Slots; slot++)
            {
                total += _all[slot];
                best = _all[slot] > (best < 0 ? 0 : _all[best]) ? slot : best;
                var inLonger = length >= 2 ? _inThree[slot] : _inTwo[slot];
                longer = inLonger > (longer < 0 ? 0 : length >= 2 ? _inThree[longer] : _inTwo[longer]) ? slot : longer;
            }

            var confidence = best < 0 ? 0 : (_all[best] * 4 >= total * 3 ? 2 : 0) + (total >= 3 ? 1 : 0);
            return (best, confidence, longer);
        }
    }
}
