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
/// A token is seen with <see cref="Reach"/> tokens on either side. The weights are one array: of each layer the inputs of the token before, itself and
/// after, <see cref="Hidden"/> numbers an input, then the layer's bias; at the end the labels, <see cref="LabelSet.Stride"/> numbers a unit.
/// </remarks>
internal sealed class ContextNetwork
{
    /// <summary>Units of a layer.</summary>
    public const int Hidden = 64;

    /// <summary>Tokens on either side of one that its units depend on: the sum of the <see cref="Dilations"/>.</summary>
    public const int Reach = 7;

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
        activations.Reset(sentence);
        ReadWords(sentence, activations);
        for (var layer = 0; layer < Dilations.Length; layer++)
        {
            Convolve(sentence, activations, layer);
        }
    }

    /// <summary>Adds the scores of the labels of the sentence that was read; those of plain tokens stay.</summary>
    /// <param name="activations">What the layers made of it.</param>
    /// <param name="scores"><see cref="LabelSet.Stride"/> scores a token.</param>
    public void AddScores(NetworkActivations activations, Span<float> scores) =>
        RowProducts.MultiplyAdd(activations.Unsettled, activations.Tops(), Hidden, _weights.AsSpan(OutputStart), scores, Labels.Stride);

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
                _vectors.Read(sentence[token].Word, activations.Vectors(token)[..WordVectors.Dimensions]);
            }
            else
            {
                activations.Vectors(token)[..WordVectors.Dimensions].Clear();
            }
        }
    }

    private void Convolve(ReadOnlySpan<NetworkInput> sentence, NetworkActivations activations, int layer)
    {
        // The last layer of a token is for its own label only.
        var tokens = layer == Dilations.Length - 1 ? activations.Unsettled : activations.All;
        var units = activations.Layer(layer);
        foreach (var token in tokens)
        {
            _weights.AsSpan(BiasStart(layer), Hidden).CopyTo(units[(token * Hidden)..]);
        }

        for (var tap = 0; tap < Taps; tap++)
        {
            var weights = _weights.AsSpan(TapStart(layer, tap));
            var shift = (tap - 1) * Dilations[layer];
            if (layer == 0)
            {
                RowProducts.MultiplyAdd(tokens, activations.Vectors(shift), WordVectors.Dimensions, weights, units, Hidden);
                AddColumns(sentence, tap, units);
            }
            else
            {
                RowProducts.MultiplyAdd(tokens, activations.Layer(layer - 1, shift), Hidden, weights, units, Hidden);
            }
        }

        foreach (var token in tokens)
        {
            var row = units.Slice(token * Hidden, Hidden);
            TensorPrimitives.Max(row, 0f, row);
            if (layer > 0)
            {
                TensorPrimitives.Add(row, activations.Layer(layer - 1, token)[..Hidden], row);
            }
        }
    }

    private void AddColumns(ReadOnlySpan<NetworkInput> sentence, int tap, Span<float> units)
    {
        ref var weights = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_weights), TapStart(0, tap) + (WordVectors.Dimensions * Hidden));
        for (var token = 0; token < sentence.Length; token++)
        {
            var other = Seen(token, 0, tap, sentence.Length);
            if (other < 0)
            {
                continue;
            }

            ref var sum = ref units[token * Hidden];
            foreach (var column in sentence[other].Columns)
            {
                ref var row = ref Unsafe.Add(ref weights, column * Hidden);
                for (nuint block = 0; block < Hidden; block += 16)
                {
                    (Vector512.LoadUnsafe(ref sum, block) + Vector512.LoadUnsafe(ref row, block)).StoreUnsafe(ref sum, block);
                }
            }
        }
    }
}
