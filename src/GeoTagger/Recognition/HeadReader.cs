namespace GeoTagger.Recognition;

/// <summary>Reads a text with one model: sums the weights of each token's features, finds the best labels, tells how sure it is.</summary>
/// <remarks>
/// Labels are kept of the whole text, one byte a token. Scores are kept of one window at a time, <see cref="BytesAToken"/> a token, and what
/// decoding needs of one stretch.
/// </remarks>
internal sealed class HeadReader(CrfModel model, OpenTokens open)
{
    // Scores of other labels are below this by so much that their exponentials vanish.
    private const short Certain = short.MaxValue / 2;

    private readonly LinearChain _chain = new(model.Labels);
    private readonly int _stride = model.Labels.Stride;
    private readonly float[] _emissions = new float[OpenTokens.LongestStretch * model.Labels.Stride];
    private byte[] _labels = [];
    private short[] _sums = [];
    private float[] _network = [];
    private bool[] _stale = [];
    private int _count;
    private int _first;
    private (int First, int End) _propagated;

    public CrfModel Model => model;

    /// <summary>Bytes of a token's scores.</summary>
    public int BytesAToken => (_stride * (sizeof(short) + sizeof(float))) + sizeof(bool);

    public ReadOnlySpan<byte> Labels => _labels.AsSpan(0, _count);

    /// <summary>Forgets the last text.</summary>
    public void Reset(int tokens)
    {
        _count = tokens;
        Scratch.Ensure(ref _labels, tokens);
        _labels.AsSpan(0, tokens).Clear();
    }

    /// <summary>Moves the window of tokens that scores are kept of, and forgets those of the last.</summary>
    public void MoveTo(int first, int end)
    {
        var tokens = end - first;
        _first = first;
        _propagated = default;
        Scratch.Ensure(ref _stale, tokens);
        Scratch.Ensure(ref _sums, tokens * _stride);

        // What the network reads beside the window has rows here, too, that are never written to.
        Scratch.Ensure(ref _network, (tokens + (2 * ContextNetwork.Reach)) * _stride);
        _stale.AsSpan(0, tokens).Clear();
        _sums.AsSpan(0, tokens * _stride).Clear();
        _network.AsSpan(0, (tokens + (2 * ContextNetwork.Reach)) * _stride).Clear();
        for (var token = first; token < end; token++)
        {
            if (open.IsPlain(token))
            {
                _sums[((token - first) * _stride) + LabelSet.Outside] = Certain;
            }
        }
    }

    /// <summary>Adds what the context network makes of its open tokens.</summary>
    /// <param name="read">What was read.</param>
    /// <param name="first">The first token that was read, at most <see cref="ContextNetwork.Reach"/> before the window.</param>
    public void AddContext(NetworkActivations read, int first) =>
        model.Network?.AddScores(read, _network.AsSpan((first - _first + ContextNetwork.Reach) * _stride, read.Length * _stride));

    /// <summary>Adds features to a token.</summary>
    public void Add(int token, ReadOnlySpan<uint> features)
    {
        model.Accumulate(features, _sums.AsSpan((token - _first) * _stride, _stride));
        _stale[token - _first] = true;
    }

    /// <summary>Says that the labels of some tokens in the window are those of its scores, until features are added.</summary>
    public void TrustLabels(int first, int end) => _stale.AsSpan(first - _first, end - first).Clear();

    /// <summary>Finds the best labels of a sentence or its part in the window, anew only where features were added since the last time.</summary>
    public void Decode(int first, int end)
    {
        _propagated = default;
        for (var token = first; token < end; token++)
        {
            if (open.IsPlain(token))
            {
                continue;
            }

            var stretch = open.StretchAt(token, first, end);
            var length = stretch.End - stretch.First;
            var stale = _stale.AsSpan(stretch.First - _first, length);
            if (stale.Contains(true))
            {
                Scale(stretch);
                _chain.Decode(_emissions, model.Transitions, _labels.AsSpan(stretch.First, length));
                stale.Clear();
            }

            token = stretch.End - 1;
        }
    }

    /// <summary>Probability of a span, before calibration.</summary>
    /// <param name="span">First token of the span, and the token after its last.</param>
    /// <param name="type">Its type.</param>
    /// <param name="sentence">First token of its sentence, and the token after its last; or of the part in the window.</param>
    public double ProbabilityOf((int First, int End) span, int type, (int First, int End) sentence)
    {
        if (span.First < _propagated.First || span.First >= _propagated.End)
        {
            _propagated = open.StretchAt(span.First, sentence.First, sentence.End);
            Scale(_propagated);
            _chain.Propagate(_emissions, model.Potentials, model.Transposed, _propagated.End - _propagated.First, []);
        }

        return _chain.SpanProbability(span.First - _propagated.First, span.End - span.First, type, model.Potentials);
    }

    private void Scale((int First, int End) stretch)
    {
        var (start, length) = ((stretch.First - _first) * _stride, (stretch.End - stretch.First) * _stride);
        model.Scale(_sums.AsSpan(start, length), _network.AsSpan(start + (ContextNetwork.Reach * _stride), length), _emissions);
    }
}
