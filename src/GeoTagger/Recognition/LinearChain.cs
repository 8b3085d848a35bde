using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GeoTagger.Recognition;

/// <summary>
/// Decoding and marginals of a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001). Holds the scratch of one
/// call; the weights of the transitions are shared.
/// </summary>
internal sealed class LinearChain(LabelSet labels)
{
    private readonly int _stride = labels.Stride;
    private float[] _forward = [];
    private float[] _backward = [];
    private float[] _potentials = [];
    private float[] _normalizers = [];
    private byte[] _origins = [];

    // Only after these may a span begin, or nothing be.
    private readonly int[] _closing = [.. Enumerable.Range(0, labels.Count).Where(LabelSet.CanEnd)];
    private readonly float[] _scores = new float[2 * labels.Stride];

    public LabelSet Labels => labels;

    /// <summary>The transition scores of a chain without weights: 0 where a label may follow another, else minus infinity.</summary>
    public static float[] EmptyTransitions(LabelSet labels)
    {
        var transitions = new float[labels.Stride * labels.Stride];
        Array.Fill(transitions, float.NegativeInfinity);
        for (var from = 0; from < labels.Count; from++)
        {
            for (var to = 0; to < labels.Count; to++)
            {
                if (LabelSet.CanFollow(from, to))
                {
                    transitions[(from * labels.Stride) + to] = 0;
                }
            }
        }

        return transitions;
    }

    /// <summary>The best path (Viterbi). Emissions hold one row of <see cref="LabelSet.Stride"/> scores a token.</summary>
    /// <returns>The score of the path.</returns>
    public float Decode(ReadOnlySpan<float> emissions, float[] transitions, Span<byte> path)
    {
        var length = path.Length;
        Scratch.Ensure(ref _origins, length * _stride);
        var current = _scores.AsSpan(0, _stride);
        var next = _scores.AsSpan(_stride, _stride);
        for (var label = 0; label < _stride; label++)
        {
            current[label] = label < labels.Count && LabelSet.CanStart(label) ? emissions[label] : float.NegativeInfinity;
        }

        for (var token = 1; token < length; token++)
        {
            Advance(current, transitions, next, _origins.AsSpan(token * _stride, _stride));
            TensorPrimitives.Add(next, emissions.Slice(token * _stride, _stride), next);
            var swap = current;
            current = next;
            next = swap;
        }

        var best = 0;
        for (var label = 1; label < labels.Count; label++)
        {
            if (LabelSet.CanEnd(label) && current[label] > current[best])
            {
                best = label;
            }
        }

        var score = current[best];
        for (var token = length - 1; token >= 0; token--)
        {
            path[token] = (byte)best;
            best = token > 0 ? _origins[(token * _stride) + best] : 0;
        }

        return score;
    }

    /// <summary>Forward-backward over the labels that the masks allow; afterwards marginals can be asked for.</summary>
    /// <param name="emissions">One row of scores a token.</param>
    /// <param name="potentials">The exponentials of the transition scores.</param>
    /// <param name="transposed">The same, from and to exchanged.</param>
    /// <param name="length">Number of tokens.</param>
    /// <param name="masks">For each token the bits of the labels it may have; empty when it may have any.</param>
    /// <returns>Whether the masks leave any path at all.</returns>
    public bool Propagate(ReadOnlySpan<float> emissions, float[] potentials, float[] transposed, int length, ReadOnlySpan<ulong> masks)
    {
        Scratch.Ensure(ref _forward, length * _stride);
        Scratch.Ensure(ref _backward, length * _stride);
        Scratch.Ensure(ref _potentials, length * _stride);
        Scratch.Ensure(ref _normalizers, length);
        Exponentiate(emissions, length, masks);

        for (var token = 0; token < length; token++)
        {
            var row = _forward.AsSpan(token * _stride, _stride);
            if (token == 0)
            {
                row.Clear();
                for (var label = 0; label < labels.Count; label++)
                {
                    row[label] = LabelSet.CanStart(label) ? 1 : 0;
                }
            }
            else
            {
                Multiply(_forward.AsSpan((token - 1) * _stride, _stride), potentials, row);
            }

            TensorPrimitives.Multiply(row, _potentials.AsSpan(token * _stride, _stride), row);
            if (token == length - 1)
            {
                CloseSpans(row);
            }

            _normalizers[token] = TensorPrimitives.Sum<float>(row);
            if (_normalizers[token] <= 0)
            {
                return false;
            }

            TensorPrimitives.Divide(row, _normalizers[token], row);
        }

        var last = _backward.AsSpan((length - 1) * _stride, _stride);
        last.Fill(1);
        CloseSpans(last);
        Span<float> weighted = stackalloc float[_stride];
        for (var token = length - 2; token >= 0; token--)
        {
            var after = (token + 1) * _stride;
            TensorPrimitives.Multiply(_backward.AsSpan(after, _stride), _potentials.AsSpan(after, _stride), weighted);
            TensorPrimitives.Divide(weighted, _normalizers[token + 1], weighted);
            Multiply(weighted, transposed, _backward.AsSpan(token * _stride, _stride));
        }

        return true;
    }

    /// <summary>Writes the probability of each label of a token.</summary>
    public void Marginals(int token, Span<float> target) =>
        TensorPrimitives.Multiply(_forward.AsSpan(token * _stride, _stride), _backward.AsSpan(token * _stride, _stride), target);

    /// <summary>Adds the expected number of each transition between a token and the next, times a factor.</summary>
    public void AddTransitionMarginals(int token, float[] potentials, float factor, Span<float> target)
    {
        var after = (token + 1) * _stride;
        Span<float> weighted = stackalloc float[_stride];
        TensorPrimitives.Multiply(_backward.AsSpan(after, _stride), _potentials.AsSpan(after, _stride), weighted);
        TensorPrimitives.Multiply(weighted, factor / _normalizers[token + 1], weighted);
        Span<float> products = stackalloc float[_stride];
        var forward = _forward.AsSpan(token * _stride, _stride);
        for (var from = 0; from < labels.Count; from++)
        {
            // Below a millionth a label moves no weight; most labels of most tokens are.
            if (forward[from] > 1e-6f)
            {
                var row = target.Slice(from * _stride, _stride);
                TensorPrimitives.Multiply(potentials.AsSpan(from * _stride, _stride), weighted, products);
                TensorPrimitives.MultiplyAdd(products, forward[from], row, row);
            }
        }
    }

    /// <summary>The probability that exactly these tokens are a span of a type.</summary>
    public double SpanProbability(int first, int count, int type, float[] potentials)
    {
        if (count == 1)
        {
            var single = (first * _stride) + LabelSet.Label(type, SpanPart.Single);
            return (double)_forward[single] * _backward[single];
        }

        var from = LabelSet.Label(type, SpanPart.Begin);
        double probability = _forward[(first * _stride) + from];
        for (var token = first + 1; token < first + count; token++)
        {
            var to = LabelSet.Label(type, token == first + count - 1 ? SpanPart.End : SpanPart.Inside);
            probability *= potentials[(from * _stride) + to] * _potentials[(token * _stride) + to] / _normalizers[token];
            from = to;
        }

        return probability * _backward[((first + count - 1) * _stride) + from];
    }

    private void Exponentiate(ReadOnlySpan<float> emissions, int length, ReadOnlySpan<ulong> masks)
    {
        for (var token = 0; token < length; token++)
        {
            var source = emissions.Slice(token * _stride, labels.Count);
            var target = _potentials.AsSpan(token * _stride, _stride);
            target.Clear();
            if (masks.IsEmpty)
            {
                TensorPrimitives.Subtract(source, TensorPrimitives.Max<float>(source), target[..labels.Count]);
                TensorPrimitives.Exp(target[..labels.Count], target[..labels.Count]);
                continue;
            }

            var highest = float.NegativeInfinity;
            for (var bits = masks[token]; bits != 0; bits &= bits - 1)
            {
                highest = Math.Max(highest, source[BitOperations.TrailingZeroCount(bits)]);
            }

            for (var bits = masks[token]; bits != 0; bits &= bits - 1)
            {
                var label = BitOperations.TrailingZeroCount(bits);
                target[label] = MathF.Exp(source[label] - highest);
            }
        }
    }

    private void CloseSpans(Span<float> row)
    {
        for (var label = 0; label < labels.Count; label++)
        {
            if (!LabelSet.CanEnd(label))
            {
                row[label] = 0;
            }
        }
    }

    /// <summary>Row vector times matrix; zeros of the vector cost nothing.</summary>
    private void Multiply(ReadOnlySpan<float> vector, float[] matrix, Span<float> target)
    {
        target.Clear();
        for (var from = 0; from < labels.Count; from++)
        {
            if (vector[from] != 0)
            {
                TensorPrimitives.MultiplyAdd(matrix.AsSpan(from * _stride, _stride), vector[from], target, target);
            }
        }
    }

    /// <summary>The best score of each label at the next token, and the label that it comes from.</summary>
    private void Advance(ReadOnlySpan<float> scores, float[] transitions, Span<float> best, Span<byte> origins)
    {
        ref var matrix = ref MemoryMarshal.GetArrayDataReference(transitions);
        for (var block = 0; block < _stride; block += Vector256<float>.Count)
        {
            var highest = Vector256.Create(float.NegativeInfinity);
            var origin = Vector256<int>.Zero;
            foreach (var from in _closing)
            {
                var row = Vector256.LoadUnsafe(ref Unsafe.Add(ref matrix, (from * _stride) + block));
                var candidate = row + Vector256.Create(scores[from]);
                var better = Vector256.GreaterThan(candidate, highest);
                highest = Vector256.ConditionalSelect(better, candidate, highest);
                origin = Vector256.ConditionalSelect(better.AsInt32(), Vector256.Create(from), origin);
            }

            highest.CopyTo(best[block..]);
            Vector256.Narrow(Vector256.Narrow(origin, origin), default).AsByte().GetLower().GetLower().CopyTo(origins[block..]);
        }

        // Within a span there is little choice: only its own begin and inside lead on.
        for (var type = 0; type < labels.TypeCount; type++)
        {
            var begin = LabelSet.Label(type, SpanPart.Begin);
            var inside = LabelSet.Label(type, SpanPart.Inside);
            for (var to = inside; to <= LabelSet.Label(type, SpanPart.End); to++)
            {
                var fromBegin = scores[begin] + transitions[(begin * _stride) + to];
                var fromInside = scores[inside] + transitions[(inside * _stride) + to];
                best[to] = Math.Max(fromBegin, fromInside);
                origins[to] = (byte)(fromInside > fromBegin ? inside : begin);
            }
        }
    }
}
