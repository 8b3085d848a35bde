using GeoTagger.Resolution.Features;

namespace GeoTagger.Resolution;

/// <summary>
/// Gradient-boosted regression trees, flattened: the score of a row is the sum of one leaf of each tree.
/// </summary>
internal sealed class TreeEnsemble : ICandidateScorer
{
    private readonly int[] _roots;
    private readonly TreeNode[] _nodes;
    private readonly float[] _leaves;
    private readonly QuickScorer _scorer;

    /// <summary>Makes an ensemble.</summary>
    /// <param name="roots">Where each tree begins; negative for a tree of one leaf.</param>
    /// <param name="nodes">Inner nodes; a child that is negative is the complement of the index of a leaf.</param>
    /// <param name="leaves">Values of the leaves.</param>
    /// <exception cref="ArgumentException">These are no trees, or they are too large.</exception>
    public TreeEnsemble(int[] roots, TreeNode[] nodes, float[] leaves)
    {
        _roots = roots;
        _nodes = nodes;
        _leaves = leaves;
        _scorer = new QuickScorer(roots, nodes, leaves);
    }

    /// <inheritdoc/>
    public float Score(ReadOnlySpan<float> row)
    {
        var score = 0f;
        _scorer.Score(row, [0], new Span<float>(ref score));
        return score;
    }

    /// <inheritdoc/>
    public void Score(ReadOnlySpan<float> rows, ReadOnlySpan<int> starts, Span<float> scores) => _scorer.Score(rows, starts, scores);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="ArgumentException">It did not write this.</exception>
    public static TreeEnsemble Read(BinaryReader reader)
    {
        var roots = new int[reader.ReadCount(least: 1, sizeof(int))];
        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = reader.ReadInt32();
        }

        var nodes = new TreeNode[reader.ReadCount(least: 0, 4 * sizeof(int))];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = new TreeNode(reader.ReadInt32(), reader.ReadSingle(), reader.ReadInt32(), reader.ReadInt32());
            if (nodes[i].Feature >= FeatureTable.Columns.Length)
            {
                throw new ArgumentException($"A tree asks for column {nodes[i].Feature} of {FeatureTable.Columns.Length}.", nameof(reader));
            }
        }

        var leaves = new float[reader.ReadCount(least: 1, sizeof(float))];
        for (var i = 0; i < leaves.Length; i++)
        {
            leaves[i] = reader.ReadSingle();
        }

        return new TreeEnsemble(roots, nodes, leaves);
    }

    /// <summary>Writes the ensemble, little-endian.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_roots.Length);
        foreach (var root in _roots)
        {
            writer.Write(root);
        }

        writer.Write(_nodes.Length);
        foreach (ref readonly var node in _nodes.AsSpan())
        {
            writer.Write(node.Feature);
            writer.Write(node.Threshold);
            writer.Write(node.AtMost);
            writer.Write(node.Above);
        }

        writer.Write(_leaves.Length);
        foreach (var leaf in _leaves)
        {
            writer.Write(leaf);
        }
    }
}
