using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GeoTagger.Recognition;

/// <summary>
/// Scores labels by what the words around a token are like: dilated convolutions over word vectors (Strubell et al. 2017), each layer
/// added to the one below. Its scores are added to those of the features; what both say is decoded together.
/// </summary>
/// <remarks>
/// A token is seen with seven tokens on either side. The weights are one array: of each layer the inputs of the token before, itself and
/// after, <see cref="Hidden"/> numbers an input, then the layer's bias; at the end the labels, <see cref="LabelSet.Stride"/> numbers a unit.
/// </remarks>
internal sealed class ContextNetwork
{
    /// <summary>Units of a layer.</summary>
    public const int Hidden = 64;

    private const int Taps = 3;

    private readonly WordVectors _vectors;
    private readonly float[] _weights;

    public ContextNetwork(LabelSet labels, WordVectors vectors, float[] weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, WeightCount(labels));
        Labels = labels;
        _vectors = vectors;
        _weights = weights;
    }

    /// <summary>How far apart the three tokens are that a unit of each layer sees.</summary>
    public static ReadOnlySpan<int> Dilations => [1, 2, 4];

    public LabelSet Labels { get; }

    public WordVectors Vectors => _vectors;

    /// <summary>All weights.</summary>
    public float[] Weights => _weights;

    /// <summary>Inputs of the first layer: the vector of the word, then the columns of <see cref="NetworkInput"/>.</summary>
    public static int Inputs => WordVectors.Dimensions + NetworkInput.ColumnCount;

    /// <summary>Number of weights.</summary>
    public static int WeightCount(LabelSet labels) => OutputStart + (Hidden * labels.Stride);

    /// <summary>Where the weights of the labels begin.</summary>
    public static int OutputStart => LayerStart(Dilations.Length);

    /// <summary>Where a layer's weights begin.</summary>
    public static int LayerStart(int layer) => layer == 0 ? 0 : (((Taps * Inputs) + 1) * Hidden) + ((layer - 1) * ((Taps * Hidden) + 1) * Hidden);

    /// <summary>Where the weights of one tap of a layer begin: 0 for the token before, 1 for itself, 2 for the one after.</summary>
    public static int TapStart(int layer, int tap) => LayerStart(layer) + (tap * (layer == 0 ? Inputs : Hidden) * Hidden);

    /// <summary>Where a layer's bias begins.</summary>
    public static int BiasStart(int layer) => TapStart(layer, Taps);

    /// <summary>The same layers under labels of another head.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="output">Their weights, from <see cref="OutputStart"/> on.</param>
    public ContextNetwork WithOutput(LabelSet labels, ReadOnlySpan<float> output) =>
        new(labels, _vectors, [.. _weights.AsSpan(0, OutputStart), .. output]);

    /// <summary>Lets the layers read a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="activations">Gets what the layers make of it.</param>
    public void Read(ReadOnlySpan<NetworkInput> sentence, NetworkActivations activations)
    {
        activations.Reset(sentence.Length);
        ReadWords(sentence, activations);
        for (var layer = 0; layer < Dilations.Length; layer++)
        {
            Convolve(sentence, activations, layer);
        }
    }

    /// <summary>Adds the scores of the labels of a token of the sentence that was read.</summary>
    /// <param name="activations">What the layers made of it.</param>
    /// <param name="token">The token.</param>
    /// <param name="scores"><see cref="LabelSet.Stride"/> scores.</param>
    public void AddScores(NetworkActivations activations, int token, Span<float> scores) =>
        MultiplyAdd(activations.Top(token), _weights.AsSpan(OutputStart), scores);

    /// <summary>The tokens that a tap of a layer sees, -1 beyond the sentence.</summary>
    public static int Seen(int token, int layer, int tap, int length)
    {
        var other = token + ((tap - 1) * Dilations[layer]);
        return other >= 0 && other < length ? other : -1;
    }

    private void ReadWords(ReadOnlySpan<NetworkInput> sentence, NetworkActivations activations)
    {
        for (var token = 0; token < sentence.Length; token++)
        {
            if (sentence[token].Word >= 0 && !activations.HidesWord(token))
            {
                _vectors.Read(sentence[token].Word, activations.Vector(token));
            }
            else
            {
                activations.Vector(token).Clear();
            }
        }
    }

    private void Convolve(ReadOnlySpan<NetworkInput> sentence, NetworkActivations activations, int layer)
    {
        for (var token = 0; token < sentence.Length; token++)
        {
            if (sentence[token].IsPlain && layer == Dilations.Length - 1)
            {
                continue;
            }

            var units = activations.Layer(layer, token);
            _weights.AsSpan(BiasStart(layer), Hidden).CopyTo(units);
            for (var tap = 0; tap < Taps; tap++)
            {
                var other = Seen(token, layer, tap, sentence.Length);
                if (other < 0)
                {
                    continue;
                }

                var weights = _weights.AsSpan(TapStart(layer, tap));
                if (layer > 0)
                {
                    MultiplyAdd(activations.Layer(layer - 1, other), weights, units);
                    continue;
                }

                if (sentence[other].Word >= 0)
                {
                    MultiplyAdd(activations.Vector(other), weights, units);
                }

                foreach (var column in sentence[other].Columns)
                {
                    TensorPrimitives.Add(units, weights.Slice((WordVectors.Dimensions + column) * Hidden, Hidden), units);
                }
            }

            TensorPrimitives.Max(units, 0f, units);
            if (layer > 0)
            {
                TensorPrimitives.Add(units, activations.Layer(layer - 1, token), units);
            }
        }
    }

    /// <summary>Adds a row vector times a matrix whose rows are as wide as the target, a multiple of 8.</summary>
    private static void MultiplyAdd(ReadOnlySpan<float> vector, ReadOnlySpan<float> matrix, Span<float> target)
    {
        ref var weights = ref MemoryMarshal.GetReference(matrix);
        ref var sums = ref MemoryMarshal.GetReference(target);
        var width = target.Length;
        var block = 0;

        // Four sums at a time stay in registers, and none waits for another.
        for (; block + 32 <= width; block += 32)
        {
            ref var column = ref Unsafe.Add(ref weights, block);
            ref var sum = ref Unsafe.Add(ref sums, block);
            var first = Vector256.LoadUnsafe(ref sum);
            var second = Vector256.LoadUnsafe(ref sum, 8);
            var third = Vector256.LoadUnsafe(ref sum, 16);
            var fourth = Vector256.LoadUnsafe(ref sum, 24);
            foreach (var number in vector)
            {
                var factor = Vector256.Create(number);
                first = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref column), first);
                second = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref column, 8), second);
                third = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref column, 16), third);
                fourth = Vector256.FusedMultiplyAdd(factor, Vector256.LoadUnsafe(ref column, 24), fourth);
                column = ref Unsafe.Add(ref column, width);
            }

            first.StoreUnsafe(ref sum);
            second.StoreUnsafe(ref sum, 8);
            third.StoreUnsafe(ref sum, 16);
            fourth.StoreUnsafe(ref sum, 24);
        }

        for (; block < width; block += Vector256<float>.Count)
        {
            ref var column = ref Unsafe.Add(ref weights, block);
            ref var sum = ref Unsafe.Add(ref sums, block);
            var total = Vector256.LoadUnsafe(ref sum);
            foreach (var number in vector)
            {
                total = Vector256.FusedMultiplyAdd(Vector256.Create(number), Vector256.LoadUnsafe(ref column), total);
                column = ref Unsafe.Add(ref column, width);
            }

            total.StoreUnsafe(ref sum);
        }
    }
}
