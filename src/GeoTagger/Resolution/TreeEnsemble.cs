namespace GeoTagger.Resolution;

/// <summary>
/// Gradient-boosted regression trees, flattened: the score of a row is the sum of one leaf of each tree. Inner nodes of all trees lie in
/// one array, so that a walk touches little memory.
/// </summary>
internal sealed class TreeEnsemble : ICandidateScorer
{
    private readonly int[] _roots;
    private readonly TreeNode[] _nodes;
    private readonly float[] _leaves;
    private readonly PackedTrees _packed;

    /// <summary>Makes an ensemble.</summary>
    /// <param name="roots">Where each tree begins; negative for a tree of one leaf.</param>
    /// <param name="nodes">Inner nodes; a child that is negative is the complement of the index of a leaf.</param>
    /// <param name="leaves">Values of the leaves.</param>
    public TreeEnsemble(int[] roots, TreeNode[] nodes, float[] leaves)
    {
        _roots = roots;
        _nodes = nodes;
        _leaves = leaves;
        _packed = new PackedTrees(roots, nodes, leaves);
    }

    /// <inheritdoc/>
    public float Score(ReadOnlySpan<float> row)
    {
        var score = 0f;
        _packed.Score(row, [0], new Span<float>(ref score));
        return score;
    }

    /// <inheritdoc/>
    public void Score(ReadOnlySpan<float> rows, ReadOnlySpan<int> starts, Span<float> scores) => _packed.Score(rows, starts, scores);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static TreeEnsemble Read(BinaryReader reader)
    {
        var roots = new int[reader.ReadInt32()];
        for (var i = 0; i < roots.Length; i++)
        {
            roots[i] = reader.ReadInt32();
        }

        var nodes = new TreeNode[reader.ReadInt32()];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = new TreeNode(reader.ReadInt32(), reader.ReadSingle(), reader.ReadInt32(), reader.ReadInt32());
        }

        var leaves = new float[reader.ReadInt32()];
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
