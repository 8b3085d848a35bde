using GeoTagger.Resolution;

namespace GeoTagger.Learning.Ranker;

/// <summary>Fits a monotone curve from raw probability to share of right ones by pooling adjacent violators (Zadrozny and Elkan 2002).</summary>
internal static class IsotonicRegression
{
    // A step of fewer examples is chance; they are averaged before pooling begins.
    private const int FewestExamples = 40;

    /// <summary>The curve through the middle of each pool, from (0, 0); the identity where there are too few examples.</summary>
    public static IsotonicCurve Fit(IReadOnlyCollection<(float Probability, bool IsRight)> examples)
    {
        if (examples.Count < 2 * FewestExamples)
        {
            return IsotonicCurve.Identity;
        }

        var pools = new Stack<Pool>();
        foreach (var chunk in examples.OrderBy(example => example.Probability).Chunk(FewestExamples))
        {
            var pool = new Pool(chunk.Length, chunk.Sum(example => example.Probability), chunk.Count(example => example.IsRight));
            while (pools.TryPeek(out var last) && last.Share >= pool.Share)
            {
                pools.Pop();
                pool = new Pool(last.Count + pool.Count, last.Sum + pool.Sum, last.Right + pool.Right);
            }

            pools.Push(pool);
        }

        var points = pools.Reverse().Select(pool => (Raw: (float)(pool.Sum / pool.Count), pool.Share)).ToList();
        return new IsotonicCurve([0, .. points.Select(point => point.Raw)], [0, .. points.Select(point => point.Share)]);
    }

    private readonly record struct Pool(int Count, double Sum, int Right)
    {
        // Half an example of each kind: no pool is so pure that its place is certain.
        public float Share => (Right + 0.5f) / (Count + 1);
    }
}
