using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GeoTagger.Resolution;

/// <summary>
/// Trees laid out for walking: the two nodes below another lie side by side and leaves lead to themselves, so that a step is a sum and no
/// branch, and rows are walked four at a time, so that one waits while the others go on (interleaved traversal, as in VPRED; Asadi, Lin and
/// de Vries 2014).
/// </summary>
internal sealed class PackedTrees
{
    private const int Lanes = 4;

    private readonly int[] _roots;
    private readonly Node[] _nodes;

    /// <summary>Lays trees out.</summary>
    public PackedTrees(ReadOnlySpan<int> roots, ReadOnlySpan<TreeNode> nodes, ReadOnlySpan<float> leaves)
    {
        var packed = new List<Node>();
        var waiting = new Queue<(int Index, int Target)>();
        _roots = new int[roots.Length];
        for (var tree = 0; tree < roots.Length; tree++)
        {
            _roots[tree] = packed.Count;
            packed.Add(default);
            waiting.Enqueue((roots[tree], _roots[tree]));
            while (waiting.TryDequeue(out var next))
            {
                if (next.Index < 0)
                {
                    packed[next.Target] = new Node(leaves[~next.Index], next.Target, 0, 0);
                    continue;
                }

                var node = nodes[next.Index];
                packed[next.Target] = new Node(node.Threshold, packed.Count, (ushort)node.Feature, 1);
                waiting.Enqueue((node.AtMost, packed.Count));
                waiting.Enqueue((node.Above, packed.Count + 1));
                packed.AddRange(default, default);
            }
        }

        _nodes = [.. packed];
    }

    /// <summary>Scores rows: the sums of the leaves that each falls into, tree by tree.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="starts">Where in them each row to score begins.</param>
    /// <param name="scores">Takes the scores.</param>
    public void Score(ReadOnlySpan<float> rows, ReadOnlySpan<int> starts, Span<float> scores)
    {
        for (var i = 0; i < starts.Length; i += Lanes)
        {
            // The last rows fill the lanes that would be empty.
            var last = starts.Length - 1;
            int b = Math.Min(i + 1, last), c = Math.Min(i + 2, last), d = Math.Min(i + 3, last);
            Score(
                rows[starts[i]..], rows[starts[b]..], rows[starts[c]..], rows[starts[d]..],
                out scores[i], out scores[b], out scores[c], out scores[d]);
        }
    }

    private void Score(
        ReadOnlySpan<float> rowA, ReadOnlySpan<float> rowB, ReadOnlySpan<float> rowC, ReadOnlySpan<float> rowD,
        out float scoreA, out float scoreB, out float scoreC, out float scoreD)
    {
        float sumA = 0, sumB = 0, sumC = 0, sumD = 0;
        ref var nodes = ref MemoryMarshal.GetArrayDataReference(_nodes);
        foreach (var root in _roots)
        {
            int a = root, b = root, c = root, d = root;
            int inner;
            do
            {
                inner = Step(ref nodes, ref a, rowA) | Step(ref nodes, ref b, rowB) | Step(ref nodes, ref c, rowC) | Step(ref nodes, ref d, rowD);
            }
            while (inner != 0);

            sumA += Unsafe.Add(ref nodes, a).Value;
            sumB += Unsafe.Add(ref nodes, b).Value;
            sumC += Unsafe.Add(ref nodes, c).Value;
            sumD += Unsafe.Add(ref nodes, d).Value;
        }

        (scoreD, scoreC, scoreB, scoreA) = (sumD, sumC, sumB, sumA);
    }

    // Whether the node was no leaf yet. All indices were made above and lie in the array.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Step(ref Node nodes, ref int index, ReadOnlySpan<float> row)
    {
        ref readonly var node = ref Unsafe.Add(ref nodes, index);
        var isAtMost = row[node.Feature] <= node.Value;
        index = node.First + (node.Step & (1 - Unsafe.As<bool, byte>(ref isAtMost)));
        return node.Step;
    }

    /// <param name="Value">Threshold of an inner node, value of a leaf.</param>
    /// <param name="First">The node for values up to the threshold, before that for higher ones; a leaf's own.</param>
    /// <param name="Feature">Column that is asked.</param>
    /// <param name="Step">1, and 0 in a leaf.</param>
    private readonly record struct Node(float Value, int First, ushort Feature, ushort Step);
}
