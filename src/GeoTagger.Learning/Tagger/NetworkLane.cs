using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GeoTagger.Recognition;

namespace GeoTagger.Learning.Tagger;

/// <summary>Runs the context network on training sentences and collects the gradient of its weights (backpropagation).</summary>
/// <param name="network">The network.</param>
/// <param name="outputOnly">Whether the layers stay as they are and the labels' weights only are learnt.</param>
/// <param name="options">What is hidden while learning.</param>
internal sealed class NetworkLane(ContextNetwork network, bool outputOnly, CrfTrainingOptions options)
{
    private const int Hidden = ContextNetwork.Hidden;
    private readonly NetworkActivations _activations = new();
    private readonly float[][] _slopes = [.. Enumerable.Range(0, ContextNetwork.Dilations.Length).Select(_ => Array.Empty<float>())];
    private readonly float[] _above = new float[Hidden];

    /// <summary>Which way the weights should go, summed over the sentences since <see cref="Clear"/>.</summary>
    public float[] Gradient { get; } = new float[network.Weights.Length];

    public void Clear() => Array.Clear(Gradient);

    /// <summary>Adds the scores of a sentence, some words and units hidden while learning.</summary>
    public void AddScores(TrainingSentence sentence, Span<float> scores)
    {
        _activations.Hide(sentence.Length, options.WordDropout, options.UnitDropout, new Random((int)sentence.Dropout.Salt));
        network.Read(sentence.Inputs, _activations);
        network.AddScores(_activations, scores);
    }

    /// <summary>Adds to the gradient what the sentence that was scored last says.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="residuals">For every token and label, which way its score should go.</param>
    public void AddGradient(TrainingSentence sentence, ReadOnlySpan<float> residuals)
    {
        var length = sentence.Length;
        for (var layer = 0; layer < _slopes.Length; layer++)
        {
            if (_slopes[layer].Length < length * Hidden)
            {
                _slopes[layer] = new float[2 * length * Hidden];
            }

            _slopes[layer].AsSpan(0, length * Hidden).Clear();
        }

        var stride = network.Labels.Stride;
        var tops = _activations.Tops();
        for (var token = 0; token < length; token++)
        {
            var residual = residuals.Slice(token * stride, stride);
            if (Math.Abs(TensorPrimitives.MaxMagnitude(residual)) < TrainingLane.Negligible)
            {
                continue;
            }

            AddOuter(tops.Slice(token * Hidden, Hidden), residual, Gradient.AsSpan(ContextNetwork.OutputStart));
            AddTransposed(network.Weights.AsSpan(ContextNetwork.OutputStart), residual, SlopeOf(_slopes.Length - 1, token));
            _activations.Mask(token, SlopeOf(_slopes.Length - 1, token));
        }

        for (var layer = _slopes.Length - 1; layer >= 0 && !outputOnly; layer--)
        {
            for (var token = 0; token < length; token++)
            {
                AddLayer(sentence.Inputs, layer, token);
            }
        }
    }

    private Span<float> SlopeOf(int layer, int token) => _slopes[layer].AsSpan(token * Hidden, Hidden);

    private void AddLayer(ReadOnlySpan<NetworkInput> sentence, int layer, int token)
    {
        var slope = SlopeOf(layer, token);
        var units = _activations.Layer(layer, token)[..Hidden];
        if (layer > 0)
        {
            var below = _activations.Layer(layer - 1, token)[..Hidden];
            TensorPrimitives.Add(SlopeOf(layer - 1, token), slope, SlopeOf(layer - 1, token));
            TensorPrimitives.Subtract(units, below, _above);
        }
        else
        {
            units.CopyTo(_above);
        }

        var isFlat = true;
        for (var unit = 0; unit < Hidden; unit++)
        {
            slope[unit] = _above[unit] > 0 ? slope[unit] : 0;
            isFlat &= slope[unit] == 0;
        }

        if (isFlat)
        {
            return;
        }

        var bias = Gradient.AsSpan(ContextNetwork.BiasStart(layer), Hidden);
        TensorPrimitives.Add(bias, slope, bias);
        for (var tap = 0; tap < 3; tap++)
        {
            var other = ContextNetwork.Seen(token, layer, tap, sentence.Length);
            if (other < 0)
            {
                continue;
            }

            var start = ContextNetwork.TapStart(layer, tap);
            if (layer > 0)
            {
                AddOuter(_activations.Layer(layer - 1, other)[..Hidden], slope, Gradient.AsSpan(start));
                AddTransposed(network.Weights.AsSpan(start), slope, SlopeOf(layer - 1, other));
                continue;
            }

            if (sentence[other].Word >= 0)
            {
                AddOuter(_activations.Vectors(other)[..WordVectors.Dimensions], slope, Gradient.AsSpan(start));
            }

            foreach (var column in sentence[other].Columns)
            {
                var target = Gradient.AsSpan(start + ((WordVectors.Dimensions + column) * Hidden), Hidden);
                TensorPrimitives.Add(target, slope, target);
            }
        }
    }

    /// <summary>Adds a column vector times a row vector to a matrix.</summary>
    private static void AddOuter(ReadOnlySpan<float> column, ReadOnlySpan<float> row, Span<float> matrix)
    {
        ref var target = ref MemoryMarshal.GetReference(matrix);
        ref var source = ref MemoryMarshal.GetReference(row);
        foreach (var number in column)
        {
            if (number != 0)
            {
                var factor = Vector256.Create(number);
                for (var block = 0; block < row.Length; block += Vector256<float>.Count)
                {
                    ref var cell = ref Unsafe.Add(ref target, block);
                    Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref source, (nuint)block), Vector256.LoadUnsafe(ref cell)).StoreUnsafe(ref cell);
                }
            }

            target = ref Unsafe.Add(ref target, row.Length);
        }
    }

    /// <summary>Adds a matrix times a column vector, given as a row.</summary>
    private static void AddTransposed(ReadOnlySpan<float> matrix, ReadOnlySpan<float> row, Span<float> target)
    {
        ref var weights = ref MemoryMarshal.GetReference(matrix);
        ref var source = ref MemoryMarshal.GetReference(row);
        foreach (ref var sum in target)
        {
            var (even, odd) = (Vector256<float>.Zero, Vector256<float>.Zero);
            var block = 0;
            for (; block + 16 <= row.Length; block += 16)
            {
                even = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref weights, (nuint)block), Vector256.LoadUnsafe(ref source, (nuint)block), even);
                odd = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref weights, (nuint)block + 8), Vector256.LoadUnsafe(ref source, (nuint)block + 8), odd);
            }

            if (block < row.Length)
            {
                even = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref weights, (nuint)block), Vector256.LoadUnsafe(ref source, (nuint)block), even);
            }

            sum += Vector256.Sum(even + odd);
            weights = ref Unsafe.Add(ref weights, row.Length);
        }
    }
}
