namespace GeoTagger.Recognition;

/// <summary>Reads a text with one model: sums the weights of each token's features, finds the best labels, tells how sure it is.</summary>
/// <remarks>
/// A plain token is outside every name, whatever surrounds it. So a sentence falls into stretches between plain tokens that can be
/// decoded each alone, with the same result.
/// </remarks>
internal sealed class HeadReader(CrfModel model)
{
    // Scores of other labels are below this by so much that their exponentials vanish.
    private const short Certain = short.MaxValue / 2;

    private readonly LinearChain _chain = new(model.Labels);
    private readonly int _stride = model.Labels.Stride;
    private short[] _sums = [];
    private float[] _network = [];
    private float[] _emissions = [];
    private byte[] _labels = [];
    private bool[] _plain = [];
    private bool[] _stale = [];
    private int _count;
    private (int First, int End) _propagated;

    public CrfModel Model => model;

    public ReadOnlySpan<byte> Labels => _labels.AsSpan(0, _count);

    /// <summary>Forgets the last text.</summary>
    public void Reset(int tokens)
    {
        _count = tokens;
        _propagated = default;
        if (_labels.Length < tokens)
        {
            _labels = new byte[Math.Max(tokens, 2 * _labels.Length)];
            _plain = new bool[_labels.Length];
            _stale = new bool[_labels.Length];
            _sums = new short[_labels.Length * _stride];
            _network = new float[_labels.Length * _stride];
            _emissions = new float[_labels.Length * _stride];
        }

        _labels.AsSpan(0, tokens).Clear();
        _plain.AsSpan(0, tokens).Clear();
        _stale.AsSpan(0, tokens).Clear();
        _sums.AsSpan(0, tokens * _stride).Clear();
        _network.AsSpan(0, tokens * _stride).Clear();
    }

    /// <summary>Says that a token is outside every name.</summary>
    public void SetPlain(int token)
    {
        _plain[token] = true;
        _sums[(token * _stride) + LabelSet.Outside] = Certain;
    }

    /// <summary>Whether <see cref="SetPlain"/> was called for a token.</summary>
    public bool IsPlain(int token) => _plain[token];

    /// <summary>Adds what the context network makes of a sentence.</summary>
    public void AddContext(NetworkActivations sentence, int first) =>
        model.Network?.AddScores(sentence, _network.AsSpan(first * _stride, sentence.Length * _stride));

    /// <summary>Adds features to a token.</summary>
    public void Add(int token, ReadOnlySpan<uint> features)
    {
        model.Accumulate(features, _sums.AsSpan(token * _stride, _stride));
        _stale[token] = true;
    }

    /// <summary>Finds the best labels of a sentence, anew only where features were added since the last time.</summary>
    public void Decode(int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (!_plain[token])
            {
                var stretch = StretchAt(token, first, end);
                var length = stretch.End - stretch.First;
                if (_stale.AsSpan(stretch.First, length).Contains(true))
                {
                    Scale(stretch.First, stretch.End);
                    _chain.Decode(_emissions, model.Transitions, _labels.AsSpan(stretch.First, length));
                    _stale.AsSpan(stretch.First, length).Clear();
                }

                token = stretch.End - 1;
            }
        }
    }

    /// <summary>Probability of a span, before calibration.</summary>
    /// <param name="span">First token of the span, and the token after its last.</param>
    /// <param name="type">Its type.</param>
    /// <param name="sentence">First token of its sentence, and the token after its last.</param>
    public double ProbabilityOf((int First, int End) span, int type, (int First, int End) sentence)
    {
        if (span.First < _propagated.First || span.First >= _propagated.End)
        {
            _propagated = StretchAt(span.First, sentence.First, sentence.End);
            Scale(_propagated.First, _propagated.End);
            _chain.Propagate(_emissions, model.Potentials, model.Transposed, _propagated.End - _propagated.First, []);
        }

        return _chain.SpanProbability(span.First - _propagated.First, span.End - span.First, type, model.Potentials);
    }

    /// <summary>The tokens around one up to the next plain ones, these included: they say that no name begins before or goes on.</summary>
    private (int First, int End) StretchAt(int token, int first, int end)
    {
        var (from, to) = (token, token + 1);
        while (from > first && !_plain[from])
        {
            from--;
        }

        while (to < end && !_plain[to - 1])
        {
            to++;
        }

        return (from, to);
    }

    private void Scale(int first, int end) => model.Scale(
        _sums.AsSpan(first * _stride, (end - first) * _stride), _network.AsSpan(first * _stride, (end - first) * _stride), _emissions);
}
