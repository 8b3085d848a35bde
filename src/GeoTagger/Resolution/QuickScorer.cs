using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GeoTagger.Resolution;

/// <summary>
/// Trees that are asked all at once instead of being walked (QuickScorer, Lucchese et al. 2015), sixteen rows at a time (V-QuickScorer,
/// Lucchese et al. 2016). A tree is a set of bits, one for each leaf from left to right; a question that a row answers with "above" rules out
/// the leaves on its left, and the first leaf that remains is where the row falls. The questions of a column lie in the
/// order of their thresholds: the first that no row exceeds is the last to ask.
/// </summary>
internal sealed class QuickScorer
{
    /// <summary>Most leaves that a tree can have.</summary>
    public const int MostLeaves = 32;

    private const int Lanes = 16;

    private readonly Question[] _questions;

    // Where the questions of each column end.
    private readonly int[] _ends;

    // By tree and leaf.
    private readonly float[] _leaves;
    private readonly int _trees;

    /// <summary>Lays trees out.</summary>
    /// <exception cref="ArgumentException">These are no trees, or one has too many leaves.</exception>
    public QuickScorer(ReadOnlySpan<int> roots, ReadOnlySpan<TreeNode> nodes, ReadOnlySpan<float> leaves)
    {
        _trees = roots.Length;
        _leaves = new float[_trees * MostLeaves];
        var questions = new List<(int Column, Question Question)>();
        for (var tree = 0; tree < _trees; tree++)
        {
            var count = 0;
            LayOut(tree, roots[tree], ref count, nodes, leaves, questions);
        }

        questions.Sort(static (left, right) => (left.Column, left.Question.Threshold).CompareTo((right.Column, right.Question.Threshold)));
        _questions = [.. questions.Select(question => question.Question)];
        _ends = new int[questions.Count == 0 ? 0 : questions[^1].Column + 1];
        for (var i = 0; i < questions.Count; i++)
        {
            _ends.AsSpan(questions[i].Column).Fill(i + 1);
        }
    }

    /// <summary>Scores rows: the sums of the leaves that each falls into, tree by tree.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="starts">Where in them each row to score begins.</param>
    /// <param name="scores">Takes the scores.</param>
    public void Score(ReadOnlySpan<float> rows, ReadOnlySpan<int> starts, Span<float> scores)
    {
        var length = _trees * Lanes;
        var rented = ArrayPool<uint>.Shared.Rent(length);
        var possible = rented.AsSpan(0, length);
        for (var first = 0; first < starts.Length; first += Lanes)
        {
            var count = Math.Min(Lanes, starts.Length - first);
            possible.Fill(uint.MaxValue);
            RuleOut(rows, starts.Slice(first, count), possible);
            Sum(possible, scores.Slice(first, count));
        }

        ArrayPool<uint>.Shared.Return(rented);
    }

    private void LayOut(
        int tree, int index, ref int count, ReadOnlySpan<TreeNode> nodes, ReadOnlySpan<float> leaves, List<(int Column, Question Question)> questions)
    {
        if (index < 0)
        {
            Require(count < MostLeaves, $"has more than {MostLeaves} leaves");
            Require(~index < leaves.Length, "leads to no leaf");
            _leaves[(tree * MostLeaves) + count++] = leaves[~index];
            return;
        }

        Require(index < nodes.Length, "leads to no node");
        var node = nodes[index];
        Require((node.AtMost < 0 || node.AtMost > index) && (node.Above < 0 || node.Above > index), "leads back");
        Require(node.Feature is >= 0 and <= ushort.MaxValue, "asks for no column");
        var from = count;
        LayOut(tree, node.AtMost, ref count, nodes, leaves, questions);
        var atMost = (uint)((1UL << count) - (1UL << from));
        questions.Add((node.Feature, new Question(node.Threshold, tree * Lanes, ~atMost)));
        LayOut(tree, node.Above, ref count, nodes, leaves, questions);
    }

    private static void Require(bool isRight, string what)
    {
        if (!isRight)
        {
            throw new ArgumentException($"A tree {what}.");
        }
    }

    private void RuleOut(ReadOnlySpan<float> rows, ReadOnlySpan<int> starts, Span<uint> possible)
    {
        ref var trees = ref MemoryMarshal.GetReference(possible);
        Span<float> column = stackalloc float[Lanes];

        // Lanes without a row rule out nothing and do not keep a column going.
        column.Fill(float.NegativeInfinity);
        var asked = 0;
        for (var i = 0; i < _ends.Length; i++)
        {
            for (var lane = 0; lane < starts.Length; lane++)
            {
                column[lane] = rows[starts[lane] + i];
            }

            var values = Vector512.Create<float>(column);
            foreach (ref readonly var question in _questions.AsSpan(asked.._ends[i]))
            {
                // What is no number goes with those above.
                var above = ~Vector512.LessThanOrEqual(values, Vector512.Create(question.Threshold)).AsUInt32();
                if (above == Vector512<uint>.Zero)
                {
                    break;
                }

                ref var tree = ref Unsafe.Add(ref trees, question.Tree);
                (Vector512.LoadUnsafe(ref tree) & (~above | Vector512.Create(question.IfAbove))).StoreUnsafe(ref tree);
            }

            asked = _ends[i];
        }
    }

    private void Sum(ReadOnlySpan<uint> possible, Span<float> scores)
    {
        Span<float> fallen = stackalloc float[Lanes];
        var sums = Vector512<float>.Zero;
        for (var tree = 0; tree < _trees; tree++)
        {
            var bits = possible.Slice(tree * Lanes, Lanes);
            var leaves = _leaves.AsSpan(tree * MostLeaves, MostLeaves);
            for (var lane = 0; lane < Lanes; lane++)
            {
                fallen[lane] = leaves[BitOperations.TrailingZeroCount(bits[lane])];
            }

            sums += Vector512.Create<float>(fallen);
        }

        sums.CopyTo(fallen);
        fallen[..scores.Length].CopyTo(scores);
    }

    /// <param name="Threshold">Values up to it rule out nothing.</param>
    /// <param name="Tree">Where the bits of its tree begin.</param>
    /// <param name="IfAbove">The leaves that are left for higher values.</param>
    private readonly record struct Question(float Threshold, int Tree, uint IfAbove);
}
