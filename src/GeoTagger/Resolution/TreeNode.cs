namespace GeoTagger.Resolution;

/// <summary>An inner node of a tree.</summary>
/// <param name="Feature">Column that is asked.</param>
/// <param name="Threshold">Values up to it go to <paramref name="AtMost"/>.</param>
/// <param name="AtMost">Index of the next node, or the complement of a leaf's.</param>
/// <param name="Above">The same for higher values.</param>
internal readonly record struct TreeNode(int Feature, float Threshold, int AtMost, int Above);
