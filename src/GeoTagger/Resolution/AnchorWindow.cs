using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GeoTagger.Resolution;

/// <summary>
/// The local evidence that counts for one group: that of the groups around it, laid out so that the distances to a candidate are computed
/// several at a time. An article has a few dozen such anchors, and all of them count. A list of thousands of towns has too many to look at
/// all for each: there the nearest in the text count, which say most of where a name of the list lies.
/// </summary>
internal sealed class AnchorWindow
{
    /// <summary>The most anchors that count, half of them before the group and half behind it.</summary>
    public const int Size = 256;

    private const float NearKm = 30;
    private const float RegionKm = 150;

    // Of the unit sphere: 3,000 km, where the region has a four-hundredth left.
    private const float FarSquare = 0.47f * 0.47f;

    private static readonly int Lanes = Vector256<float>.Count;

    private readonly float[] _x = new float[Size];
    private readonly float[] _y = new float[Size];
    private readonly float[] _z = new float[Size];
    private readonly float[] _masses = new float[Size];
    private readonly int[] _places = new int[Size];

    // All bits set where the anchor is probable.
    private readonly int[] _probable = new int[Size];
    private int _count;

    /// <summary>How many rounds <see cref="Around"/> takes.</summary>
    public int Rounds => (_count + Lanes - 1) / Lanes;

    /// <summary>Lays out the anchors around a group, without its own.</summary>
    /// <param name="scene">The document's scene.</param>
    /// <param name="anchors">All anchors of the document, group by group.</param>
    /// <param name="first">First of the group's own.</param>
    /// <param name="end">Behind the last of them.</param>
    public void LayOut(ResolutionScene scene, ReadOnlySpan<Anchor> anchors, int first, int end)
    {
        var behind = anchors.Length - end;
        var before = Math.Min(first, Math.Max(Size / 2, Size - behind));
        _count = 0;
        Add(scene, anchors[(first - before)..first]);
        Add(scene, anchors.Slice(end, Math.Min(behind, Size - before)));

        // What fills the last round weighs nothing and is nobody's.
        for (var i = _count; i % Lanes != 0; i++)
        {
            (_masses[i], _places[i], _probable[i]) = (0, -1, 0);
        }
    }

    /// <summary>What lies around a place, other evidence for the place itself left out.</summary>
    public Surroundings Around(in SceneCandidate candidate)
    {
        var (x, y, z) = (Vector256.Create(candidate.X), Vector256.Create(candidate.Y), Vector256.Create(candidate.Z));
        var place = Vector256.Create(candidate.Place);
        var nearest = Vector256.Create(float.MaxValue);
        float near = 0, inRegion = 0;
        for (var i = 0; i < _count; i += Lanes)
        {
            Vector256<float> dx = x - At(_x, i), dy = y - At(_y, i), dz = z - At(_z, i);
            var square = (dx * dx) + (dy * dy) + (dz * dz);
            var isOther = ~Vector256.Equals(place, At(_places, i));
            nearest = Vector256.Min(nearest, Vector256.ConditionalSelect((isOther & At(_probable, i)).AsSingle(), square, Vector256.Create(float.MaxValue)));

            // So far away that not even the region notices.
            var notices = isOther & Vector256.LessThan(square, Vector256.Create(FarSquare)).AsInt32();
            if (notices != Vector256<int>.Zero)
            {
                var km = SceneCandidate.EarthRadiusKm * Vector256.Sqrt(square);
                var mass = At(_masses, i) & notices.AsSingle();
                near = AddInOrder(near, mass / Squared(Vector256<float>.One + (km / NearKm)));
                inRegion = AddInOrder(inRegion, mass / Squared(Vector256<float>.One + (km / RegionKm)));
            }
        }

        return new Surroundings(near, inRegion, NearestKm(nearest));
    }

    private void Add(ResolutionScene scene, ReadOnlySpan<Anchor> anchors)
    {
        var candidates = CollectionsMarshal.AsSpan(scene.Candidates);
        foreach (ref readonly var anchor in anchors)
        {
            ref readonly var candidate = ref candidates[anchor.Candidate];
            (_x[_count], _y[_count], _z[_count]) = (candidate.X, candidate.Y, candidate.Z);
            _masses[_count] = anchor.Mass;
            _places[_count] = candidate.Place;
            _probable[_count++] = anchor.IsProbable ? -1 : 0;
        }
    }

    private static Vector256<T> At<T>(T[] values, int index) => Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(values), (nuint)index);

    private static Vector256<float> Squared(Vector256<float> value) => value * value;

    // One after the other, so that the sum is the same on every processor.
    private static float AddInOrder(float sum, Vector256<float> values)
    {
        for (var lane = 0; lane < Lanes; lane++)
        {
            sum += values[lane];
        }

        return sum;
    }

    private static float NearestKm(Vector256<float> squares)
    {
        var nearest = float.MaxValue;
        for (var lane = 0; lane < Lanes; lane++)
        {
            nearest = MathF.Min(nearest, squares[lane]);
        }

        return nearest == float.MaxValue ? Surroundings.None.NearestKm : SceneCandidate.EarthRadiusKm * MathF.Sqrt(nearest);
    }
}
