using GeoTagger.Resolution;

namespace GeoTagger.Tests.Resolution;

public sealed class QuickScorerTests
{
    private const int Width = 6;

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void Rows_fall_into_the_leaves_that_a_walk_by_hand_finds(int count)
    {
        var random = new Random(count);
        var (roots, nodes, leaves) = MadeUpTrees(random);
        float[] rows = [.. Enumerable.Range(0, count * Width).Select(_ => random.NextSingle())];
        int[] starts = [.. Enumerable.Range(0, count).Select(row => row * Width).Reverse()];
        var scores = new float[count];

        new QuickScorer(roots, nodes, leaves).Score(rows, starts, scores);

        // To the bit: the trees are summed in their order.
        Assert.Equal(starts.Select(start => Walk(roots, nodes, leaves, rows.AsSpan(start, Width))), scores);
    }

    [Fact]
    public void Values_on_a_threshold_go_down_with_those_below_and_what_is_no_number_with_those_above()
    {
        var trees = new QuickScorer([0, ~2], [new TreeNode(1, 0.5f, ~0, ~1)], [-3, 2, 1]);
        var scores = new float[3];

        trees.Score([0, 0.5f, 0, 0.6f, 0, float.NaN], [0, 2, 4], scores);

        Assert.Equal([-2, 3, 3], scores);
    }

    [Fact]
    public void A_tree_may_have_as_many_leaves_as_a_word_has_bits()
    {
        // A chain: value k falls into leaf k.
        var nodes = Enumerable.Range(0, QuickScorer.MostLeaves - 1).Select(i => new TreeNode(0, i + 0.5f, ~i, i == QuickScorer.MostLeaves - 2 ? ~(i + 1) : i + 1));
        float[] rows = [.. Enumerable.Range(0, QuickScorer.MostLeaves).Select(i => (float)i)];
        var scores = new float[rows.Length];

        new QuickScorer([0], [.. nodes], rows).Score(rows, [.. Enumerable.Range(0, rows.Length)], scores);

        Assert.Equal(rows, scores);
    }

    [Fact]
    public void A_tree_with_more_leaves_is_refused()
    {
        var nodes = Enumerable.Range(0, QuickScorer.MostLeaves).Select(i => new TreeNode(0, i, ~i, i == QuickScorer.MostLeaves - 1 ? ~(i + 1) : i + 1)).ToArray();

        Assert.Contains("more than 32 leaves", Assert.Throws<ArgumentException>(() => new QuickScorer([0], nodes, new float[33])).Message, StringComparison.Ordinal);
    }

    public static TheoryData<int, int, int, string> NoTrees => new()
    {
        { 0, 0, ~1, "leads back" },
        { 0, ~0, 0, "leads back" },
        { 0, ~0, 7, "leads to no node" },
        { 0, ~0, ~2, "leads to no leaf" },
        { -1, ~0, ~1, "asks for no column" },
    };

    [Theory]
    [MemberData(nameof(NoTrees))]
    public void What_is_no_tree_is_refused(int column, int atMost, int above, string words) =>
        Assert.Contains(words, Assert.Throws<ArgumentException>(() => new QuickScorer([0], [new TreeNode(column, 0.5f, atMost, above)], [1, 2])).Message, StringComparison.Ordinal);

    private static float Walk(int[] roots, TreeNode[] nodes, float[] leaves, ReadOnlySpan<float> row)
    {
        var sum = 0f;
        foreach (var root in roots)
        {
            var index = root;
            while (index >= 0)
            {
                index = row[nodes[index].Feature] <= nodes[index].Threshold ? nodes[index].AtMost : nodes[index].Above;
            }

            sum += leaves[~index];
        }

        return sum;
    }

    private static (int[] Roots, TreeNode[] Nodes, float[] Leaves) MadeUpTrees(Random random)
    {
        var (nodes, leaves) = (new List<TreeNode>(), new List<float>());
        int[] roots = [.. Enumerable.Range(0, 20).Select(_ => Grow(random.Next(6)))];
        return (roots, [.. nodes], [.. leaves]);

        int Grow(int depth)
        {
            if (depth == 0)
            {
                leaves.Add(random.NextSingle() - 0.5f);
                return ~(leaves.Count - 1);
            }

            var index = nodes.Count;
            nodes.Add(default);
            nodes[index] = new TreeNode(random.Next(Width), random.NextSingle(), Grow(depth - 1), Grow(random.Next(depth)));
            return index;
        }
    }
}
