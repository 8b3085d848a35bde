using System.Numerics.Tensors;

namespace GeoTagger.Recognition;

/// <summary>What the layers of the context network make of a sentence; reused from sentence to sentence.</summary>
internal sealed class NetworkActivations
{
    // A layer sees no further than this.
    private const int Margin = 4;

    private readonly float[][] _layers = new float[ContextNetwork.Dilations.Length][];
    private float[] _vectors = [];
    private float[] _masked = [];
    private float[] _factors = [];
    private bool[] _hidden = [];
    private int[] _tokens = [];
    private int[] _unsettled = [];
    private int _unsettledCount;
    private bool _hides;

    public NetworkActivations() => Array.Fill(_layers, []);

    /// <summary>Number of tokens.</summary>
    public int Length { get; private set; }

    /// <summary>The tokens of the sentence.</summary>
    public ReadOnlySpan<int> All => _tokens.AsSpan(0, Length);

    /// <summary>Those whose label is open.</summary>
    public ReadOnlySpan<int> Unsettled => _unsettled.AsSpan(0, _unsettledCount);

    /// <summary>The vectors of the words, zeros for unknown ones, from a token on; there are zeros just outside the sentence too.</summary>
    public Span<float> Vectors(int token) => _vectors.AsSpan((token + Margin) * WordVectors.Dimensions);

    /// <summary>The units of a layer from a token on.</summary>
    public Span<float> Layer(int layer, int token = 0) => _layers[layer].AsSpan((token + Margin) * ContextNetwork.Hidden);

    /// <summary>The units of the uppermost layer that the labels see, those hidden being zero.</summary>
    public ReadOnlySpan<float> Tops()
    {
        var units = Layer(_layers.Length - 1);
        if (!_hides)
        {
            return units;
        }

        for (var token = 0; token < Length; token++)
        {
            var masked = _masked.AsSpan(token * ContextNetwork.Hidden, ContextNetwork.Hidden);
            units.Slice(token * ContextNetwork.Hidden, ContextNetwork.Hidden).CopyTo(masked);
            Mask(token, masked);
        }

        return _masked;
    }

    /// <summary>Multiplies what concerns units of the uppermost layer by 0 where they are hidden, and makes up for it elsewhere.</summary>
    public void Mask(int token, Span<float> units)
    {
        if (_hides)
        {
            TensorPrimitives.Multiply(units, _factors.AsSpan(token * ContextNetwork.Hidden, ContextNetwork.Hidden), units);
        }
    }

    /// <summary>Whether a word is kept from the network.</summary>
    public bool HidesWord(int token) => _hides && _hidden[token];

    /// <summary>Chooses what the next sentence hides (dropout, Srivastava et al. 2014).</summary>
    public void Hide(int length, float words, float units, Random random)
    {
        _hides = true;
        Scratch.Ensure(ref _masked, length * ContextNetwork.Hidden);
        Scratch.Ensure(ref _factors, length * ContextNetwork.Hidden);
        if (_hidden.Length < length)
        {
            _hidden = new bool[2 * length];
        }

        for (var token = 0; token < length; token++)
        {
            _hidden[token] = random.NextSingle() < words;
        }

        for (var i = 0; i < length * ContextNetwork.Hidden; i++)
        {
            _factors[i] = random.NextSingle() < units ? 0 : 1 / (1 - units);
        }
    }

    /// <summary>Makes room for a sentence.</summary>
    public void Reset(ReadOnlySpan<NetworkInput> sentence)
    {
        Length = sentence.Length;
        Scratch.Ensure(ref _tokens, Length);
        Scratch.Ensure(ref _unsettled, Length);
        _unsettledCount = 0;
        for (var token = 0; token < Length; token++)
        {
            _tokens[token] = token;
            if (!sentence[token].IsPlain)
            {
                _unsettled[_unsettledCount++] = token;
            }
        }

        Clear(ref _vectors, WordVectors.Dimensions);
        for (var layer = 0; layer < _layers.Length; layer++)
        {
            Clear(ref _layers[layer], ContextNetwork.Hidden);
        }
    }

    /// <summary>The rows in front of a sentence were never written to; those behind it a longer one may have used.</summary>
    private void Clear(ref float[] rows, int width)
    {
        Scratch.Ensure(ref rows, (Length + (2 * Margin)) * width);
        rows.AsSpan((Margin + Length) * width, Margin * width).Clear();
    }
}
