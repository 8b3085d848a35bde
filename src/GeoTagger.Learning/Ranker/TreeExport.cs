using GeoTagger.Resolution;
using Microsoft.ML.Trainers.FastTree;

namespace GeoTagger.Learning.Ranker;

/// <summary>Takes the trees out of an ML.NET model, so that serving needs no ML.NET.</summary>
internal static class TreeExport
{
    /// <summary>The same trees, flattened; the sums agree with ML.NET's within rounding.</summary>
    public static TreeEnsemble Flatten(RegressionTreeEnsemble ensemble)
    {
        List<int> roots = [];
        List<TreeNode> nodes = [];
        List<float> leaves = [];
        for (var t = 0; t < ensemble.Trees.Count; t++)
        {
            var tree = ensemble.Trees[t];
            int firstNode = nodes.Count, firstLeaf = leaves.Count;
            roots.Add(tree.NumberOfNodes == 0 ? ~firstLeaf : firstNode);
            for (var n = 0; n < tree.NumberOfNodes; n++)
            {
                nodes.Add(new TreeNode(
                    tree.NumericalSplitFeatureIndexes[n],
                    tree.NumericalSplitThresholds[n],
                    Child(tree.LeftChild[n], firstNode, firstLeaf),
                    Child(tree.RightChild[n], firstNode, firstLeaf)));
            }

            leaves.AddRange(tree.LeafValues.Select(value => (float)(value * ensemble.TreeWeights[t])));
        }

        roots.Add(~leaves.Count);
        leaves.Add((float)ensemble.Bias);
        return new TreeEnsemble([.. roots], [.. nodes], [.. leaves]);
    }

    private static int Child(int child, int firstNode, int firstLeaf) => child >= 0 ? firstNode + child : ~(firstLeaf + ~child);
}
