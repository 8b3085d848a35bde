using GeoTagger.Gazetteers;
using GeoTagger.Resolution;

namespace GeoTagger.Tests.Resolution;

/// <summary>What lies around a place, summed over all anchors or over heaps of them, against the sum as it is defined.</summary>
public class AnchorTreeTests
{
    private const int Queries = 200;

    /// <summary>Towns all over the earth, in one country, in one county, and on one square.</summary>
    public static TheoryData<double> Spreads => [180, 5, 0.3, 0];

    [Theory]
    [MemberData(nameof(Spreads))]
    public void Few_anchors_are_summed_one_by_one(double spread)
    {
        var world = World(AnchorList.Most, spread, seed: 1);
        var list = new AnchorList();
        list.LayOut(world.Places, world.Anchors);
        list.TakeOut(10, 14);
        for (var i = 0; i < Queries; i++)
        {
            var exact = Exact(world, world.Places[i], 10, 14);
            Assert.Equal(exact, list.Around(world.Places[i], new WorkMeter()));
        }
    }

    [Theory]
    [MemberData(nameof(Spreads))]
    public void Heaps_of_many_anchors_differ_little_from_all_of_them(double spread)
    {
        var world = World(10_000, spread, seed: 2);
        var tree = new AnchorTree();
        tree.LayOut(world.Places, world.Anchors, new WorkMeter());
        double wrong = 0, sum = 0;
        for (var i = 0; i < Queries; i++)
        {
            TakeOut(tree, world, i * 5, 4, sign: -1);
            var exact = Exact(world, world.Places[i], i * 5, (i * 5) + 4);
            var around = tree.Around(world.Places[i], new WorkMeter());
            TakeOut(tree, world, i * 5, 4, sign: 1);

            Assert.Equal(exact.NearestKm, around.NearestKm, 0.01);
            Assert.InRange(around.Near, (exact.Near * 0.85) - 0.01, (exact.Near * 1.15) + 0.01);
            Assert.InRange(around.InRegion, (exact.InRegion * 0.7) - 0.01, (exact.InRegion * 1.3) + 0.01);
            wrong += Math.Abs(around.Near - exact.Near) + Math.Abs(around.InRegion - exact.InRegion);
            sum += exact.Near + exact.InRegion;
        }

        Assert.InRange(wrong, 0, 0.02 * sum);
    }

    [Fact]
    public void The_work_for_a_place_hardly_grows_with_the_anchors()
    {
        Assert.InRange(StepsOf(100_000), 1, 3 * StepsOf(5_000));

        static long StepsOf(int anchors)
        {
            var world = World(anchors, spread: 5, seed: 3);
            var (tree, meter) = (new AnchorTree(), new WorkMeter());
            tree.LayOut(world.Places, world.Anchors, meter);
            var before = meter.Steps;
            for (var i = 0; i < Queries; i++)
            {
                tree.Around(world.Places[i], meter);
            }

            return meter.Steps - before;
        }
    }

    private static (SceneCandidate[] Places, Anchor[] Anchors) World(int count, double spread, int seed)
    {
        var random = new Random(seed);
        var places = new SceneCandidate[count];
        var anchors = new Anchor[count];
        for (var i = 0; i < count; i++)
        {
            var record = new PlaceRecord
            {
                LatitudeMicrodegrees = (int)(Math.Clamp(45 + (spread * (random.NextDouble() - 0.5)), -90, 90) * 1e6),
                LongitudeMicrodegrees = (int)(2 * spread * (random.NextDouble() - 0.5) * 1e6),
            };
            places[i] = new SceneCandidate(i, default, record, PlaceKind.City);
            var probability = 0.03f + (0.97f * random.NextSingle());
            anchors[i] = new Anchor(i, probability, probability >= 0.4f);
        }

        return (places, anchors);
    }

    private static void TakeOut(AnchorTree tree, (SceneCandidate[] Places, Anchor[] Anchors) world, int first, int count, int sign)
    {
        for (var i = first; i < first + count; i++)
        {
            tree.Weigh(i, sign * world.Anchors[i].Mass, world.Anchors[i].IsProbable ? sign : 0);
        }
    }

    private static Surroundings Exact((SceneCandidate[] Places, Anchor[] Anchors) world, in SceneCandidate place, int takenOut, int end)
    {
        float near = 0, inRegion = 0, nearest = float.MaxValue;
        for (var i = 0; i < world.Anchors.Length; i++)
        {
            ref readonly var other = ref world.Places[i];
            if ((i >= takenOut && i < end) || other.Place == place.Place)
            {
                continue;
            }

            float x = place.X - other.X, y = place.Y - other.Y, z = place.Z - other.Z;
            var square = (x * x) + (y * y) + (z * z);
            nearest = world.Anchors[i].IsProbable ? MathF.Min(nearest, square) : nearest;
            if (square < 0.47f * 0.47f)
            {
                var km = SceneCandidate.EarthRadiusKm * MathF.Sqrt(square);
                near += world.Anchors[i].Mass / ((1 + (km / 30)) * (1 + (km / 30)));
                inRegion += world.Anchors[i].Mass / ((1 + (km / 150)) * (1 + (km / 150)));
            }
        }

        return Surroundings.Of(near, inRegion, nearest);
    }
}
