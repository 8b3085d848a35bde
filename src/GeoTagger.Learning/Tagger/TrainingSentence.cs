using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GeoTagger.Recognition;

namespace GeoTagger.Learning.Tagger;

/// <summary>A sentence of a training document.</summary>
/// <param name="Document">The document.</param>
/// <param name="First">Its first token.</param>
/// <param name="Length">Number of tokens.</param>
/// <param name="WithMemory">Whether what a first reading made of the document is shown.</param>
internal readonly record struct TrainingSentence(TrainingDocument Document, int First, int Length, bool WithMemory)
{
    private const float Certain = 500;

    /// <summary>Which features are hidden during this visit.</summary>
    public FeatureDropout Dropout { get; init; }

    /// <summary>What the context network sees of each token.</summary>
    public ReadOnlySpan<NetworkInput> Inputs => Document.Inputs.AsSpan(First, Length);

    /// <summary>The labels that each token may have.</summary>
    public ReadOnlySpan<ulong> Masks => Document.Masks.AsSpan(First, Length);

    /// <summary>Whether a token is outside every name, so that there is nothing to learn.</summary>
    public bool IsPlain(int token) => Document.IsPlain[First + token];

    /// <summary>Number of features of a token.</summary>
    public int FeatureCount(int token) =>
        Document.Features[First + token].Length + (WithMemory ? Document.Memory![First + token].Length : 0);

    /// <summary>Writes the emission scores of all tokens.</summary>
    /// <param name="weights">The weights of all domains, each with as many rows.</param>
    /// <param name="domain">Where the domain's own rows begin, 0 for none.</param>
    /// <param name="stride">Weights of a row.</param>
    /// <param name="emissions">One row of scores a token.</param>
    public void Score(float[] weights, int domain, int stride, Span<float> emissions)
    {
        for (var token = 0; token < Length; token++)
        {
            var row = emissions.Slice(token * stride, stride);
            row.Clear();
            if (IsPlain(token))
            {
                row[LabelSet.Outside] = Certain;
                continue;
            }

            Add(Document.Features[First + token], token, weights, domain, stride, row);
            if (WithMemory)
            {
                Add(Document.Memory![First + token], token, weights, domain, stride, row);
            }

            Dropout.Scale(row);
        }
    }

    private void Add(ReadOnlySpan<int> rows, int token, float[] weights, int domain, int stride, Span<float> target)
    {
        AddRows(rows, token, weights, 0, stride, target);
        if (domain > 0)
        {
            AddRows(rows, token, weights, domain, stride, target);
        }
    }

    private void AddRows(ReadOnlySpan<int> rows, int token, float[] weights, int start, int stride, Span<float> target)
    {
        ref var sums = ref MemoryMarshal.GetReference(target);
        ref var first = ref MemoryMarshal.GetArrayDataReference(weights);
        foreach (var row in rows)
        {
            if (Dropout.Hides(row, token))
            {
                continue;
            }

            ref var weight = ref Unsafe.Add(ref first, (start + row) * stride);
            for (var block = 0; block < stride; block += Vector256<float>.Count)
            {
                ref var sum = ref Unsafe.Add(ref sums, block);
                (Vector256.LoadUnsafe(ref sum) + Vector256.LoadUnsafe(ref Unsafe.Add(ref weight, block))).StoreUnsafe(ref sum);
            }
        }
    }
}
