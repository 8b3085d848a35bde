namespace GeoTagger.Tests;

public class SeededHashTests
{
    // By themselves, numbers are spread by their lower half xor their upper one.
    private static readonly ulong[] Colliding = [.. Enumerable.Range(1, 1_000).Select(i => ((ulong)i << 32) | (uint)i)];

    [Fact]
    public void Hashes_chosen_to_collide_are_spread()
    {
        Assert.Single(Colliding.Select(hash => hash.GetHashCode()).Distinct());
        Assert.InRange(Colliding.Select(SeededHash.Instance.GetHashCode).Distinct().Count(), 900, 1_000);
    }

    [Fact]
    public void A_dictionary_still_knows_one_from_another()
    {
        var places = new Dictionary<ulong, int>(SeededHash.Instance);
        for (var i = 0; i < Colliding.Length; i++)
        {
            places.Add(Colliding[i], i);
        }

        Assert.All(Enumerable.Range(0, Colliding.Length), i => Assert.Equal(i, places[Colliding[i]]));
    }
}
