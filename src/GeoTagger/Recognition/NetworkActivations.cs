using System.Numerics.Tensors;

namespace GeoTagger.Recognition;

/// <summary>What the layers of the context network make of a sentence; reused from sentence to sentence.</summary>
internal sealed class NetworkActivations
{
    private readonly float[][] _layers = new float[ContextNetwork.Dilations.Length][];
    private float[] _vectors = [];
    private float[] _masked = [];
    private float[] _factors = [];
    private bool[] _hidden = [];
    private bool _hides;

    public NetworkActivations() => Array.Fill(_layers, []);

    /// <summary>Number of tokens.</summary>
    public int Length { get; private set; }

    /// <summary>Vector of the word of a token, zeros for an unknown one.</summary>
    public Span<float> Vector(int token) => _vectors.AsSpan(token * WordVectors.Dimensions, WordVectors.Dimensions);

    /// <summary>The units of a layer.</summary>
    public Span<float> Layer(int layer, int token) => _layers[layer].AsSpan(token * ContextNetwork.Hidden, ContextNetwork.Hidden);

    /// <summary>The units of the uppermost layer that the labels see, those hidden being zero.</summary>
    public Span<float> Top(int token)
    {
        var units = Layer(_layers.Length - 1, token);
        if (!_hides)
        {
            return units;
        }

        var masked = _masked.AsSpan(token * ContextNetwork.Hidden, ContextNetwork.Hidden);
        units.CopyTo(masked);
        Mask(token, masked);
        return masked;
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
        Grow(ref _masked, length * ContextNetwork.Hidden);
        Grow(ref _factors, length * ContextNetwork.Hidden);
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

    public void Reset(int length)
    {
        Length = length;
        Grow(ref _vectors, length * WordVectors.Dimensions);
        for (var layer = 0; layer < _layers.Length; layer++)
        {
            Grow(ref _layers[layer], length * ContextNetwork.Hidden);
        }
    }

    private static void Grow(ref float[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            buffer = new float[Math.Max(length, 2 * buffer.Length)];
        }
    }
}
