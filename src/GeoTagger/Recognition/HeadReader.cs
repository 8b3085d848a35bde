namespace GeoTagger.Recognition;

/// <summary>Reads a text with one model: sums the weights of each token's features, finds the best labels, tells how sure it is.</summary>
internal sealed class HeadReader(CrfModel model)
{
    private readonly LinearChain _chain = new(model.Labels);
    private readonly int _stride = model.Labels.Stride;
    private short[] _sums = [];
    private float[] _network = [];
    private float[] _emissions = [];
    private byte[] _labels = [];
    private int _count;

    public CrfModel Model => model;

    public ReadOnlySpan<byte> Labels => _labels.AsSpan(0, _count);

    /// <summary>Forgets the last text.</summary>
    public void Reset(int tokens)
    {
        _count = tokens;
        if (_labels.Length < tokens)
        {
            _labels = new byte[Math.Max(tokens, 2 * _labels.Length)];
            _sums = new short[_labels.Length * _stride];
            _network = new float[_labels.Length * _stride];
            _emissions = new float[_labels.Length * _stride];
        }

        _sums.AsSpan(0, tokens * _stride).Clear();
        _network.AsSpan(0, tokens * _stride).Clear();
    }

    /// <summary>Adds what the context network makes of a sentence.</summary>
    public void AddContext(NetworkActivations sentence, int first) =>
        model.Network?.AddScores(sentence, _network.AsSpan(first * _stride, sentence.Length * _stride));

    /// <summary>Adds features to a token.</summary>
    public void Add(int token, ReadOnlySpan<uint> features) => model.Accumulate(features, _sums.AsSpan(token * _stride, _stride));

    /// <summary>Finds the best labels of a sentence.</summary>
    public void Decode(int first, int end)
    {
        if (end > first)
        {
            Scale(first, end);
            _chain.Decode(_emissions, model.Transitions, _labels.AsSpan(first, end - first));
        }
    }

    /// <summary>Prepares the probabilities of a sentence's spans.</summary>
    public void Propagate(int first, int end)
    {
        Scale(first, end);
        _chain.Propagate(_emissions, model.Potentials, model.Transposed, end - first, []);
    }

    /// <summary>Probability of a span of the sentence that was propagated last, before calibration.</summary>
    /// <param name="first">First token, counted from the sentence's.</param>
    /// <param name="count">Number of tokens.</param>
    /// <param name="type">Its type.</param>
    public double ProbabilityOf(int first, int count, int type) => _chain.SpanProbability(first, count, type, model.Potentials);

    private void Scale(int first, int end) => model.Scale(
        _sums.AsSpan(first * _stride, (end - first) * _stride), _network.AsSpan(first * _stride, (end - first) * _stride), _emissions);
}
