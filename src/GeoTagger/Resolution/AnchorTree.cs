using System.Runtime.Intrinsics;

namespace GeoTagger.Resolution;

/// <summary>
/// The anchors of a text that has too many to look at all of them for each candidate: what lies far away is taken together, as in the
/// simulation of galaxies (Barnes and Hut 1986). The anchors lie along a curve that fills space; eight that follow each other make a heap, eight
/// heaps the next larger one. A heap that is small against its distance counts as one anchor at its centre of mass.
/// </summary>
internal sealed class AnchorTree
{
    // Radius of a heap to its distance: at most half. A sum over many differs by 1 % or so from the exact one.
    private const float Opening = 0.5f;

    // Five metres, so that heaps at the very place are looked into.
    private const float Here = 1e-6f;

    // Bits of the curve for each axis: 200 m, and in the rest of the key the place, so that its anchors lie together.
    private const int AxisBits = 16;

    // Seven levels of heaps hold two million anchors; each leaves seven to look at later.
    private const int Depth = 64;

    private readonly AnchorLanes _lanes = new();

    // Of each heap around its centre; -1 for an anchor.
    private float[] _radii = [];
    private ulong[] _keys = [];
    private int[] _order = [];

    // By anchor, where it lies in the lanes.
    private int[] _laneOf = [];

    // By lane, the heap that it is in; -1 for the largest.
    private int[] _heapOf = [];
    private int _root;

    /// <summary>Lays anchors out.</summary>
    public void LayOut(ReadOnlySpan<SceneCandidate> candidates, ReadOnlySpan<Anchor> anchors, WorkMeter meter)
    {
        Reserve(anchors.Length);
        for (var i = 0; i < anchors.Length; i++)
        {
            (_keys[i], _order[i]) = (KeyOf(candidates[anchors[i].Candidate]), i);
        }

        _keys.AsSpan(0, anchors.Length).Sort(_order.AsSpan(0, anchors.Length));
        meter.Step(anchors.Length);
        var (first, end) = (0, AddAnchors(candidates, anchors));
        while (end - first > Proximity.Lanes)
        {
            (first, end) = (end, AddHeaps(first, end));
        }

        _root = first;
        _heapOf.AsSpan(first, Proximity.Lanes).Fill(-1);
    }

    /// <summary>Makes an anchor weigh less, or more again, wherever it counts.</summary>
    /// <param name="anchor">Its index when it was laid out.</param>
    /// <param name="mass">What it weighs more.</param>
    /// <param name="probable">How many more groups think it probable.</param>
    public void Weigh(int anchor, float mass, int probable)
    {
        for (var lane = _laneOf[anchor]; lane >= 0; lane = _heapOf[lane])
        {
            _lanes.Masses[lane] += mass;
            _lanes.Probable[lane] += probable;
        }
    }

    /// <summary>What lies around a place, other evidence for the place itself left out.</summary>
    public Surroundings Around(in SceneCandidate candidate, WorkMeter meter)
    {
        var place = Vector256.Create(candidate.Place);
        var nearest = Vector256.Create(float.MaxValue);
        Vector256<float> near = default, inRegion = default;
        Span<int> open = stackalloc int[Depth];
        var count = 1;
        for (open[0] = _root; count > 0;)
        {
            meter.Step();
            var first = open[--count];
            var distances = Vector256.Sqrt(_lanes.SquaresFrom(candidate, first));
            var radii = AnchorLanes.At(_radii, first);
            var isLarge = Vector256.GreaterThan(radii + Vector256.Create(Here), distances * Opening);
            Push(isLarge & Vector256.LessThan(distances - radii, Vector256.Create(Proximity.Far)), first, open, ref count);
            var counts = Vector256.LessThan(distances, Vector256.Create(Proximity.Far)) & ~isLarge & ~Vector256.Equals(place, AnchorLanes.At(_lanes.Places, first)).AsSingle();
            if (counts.AsInt32() != Vector256<int>.Zero)
            {
                var isProbable = Vector256.LessThan(radii, Vector256<float>.Zero).AsInt32() & Vector256.GreaterThan(AnchorLanes.At(_lanes.Probable, first), Vector256<int>.Zero);
                nearest = Vector256.Min(nearest, Vector256.ConditionalSelect(counts & isProbable.AsSingle(), distances * distances, Vector256.Create(float.MaxValue)));
                var masses = AnchorLanes.At(_lanes.Masses, first) & counts;
                var km = SceneCandidate.EarthRadiusKm * distances;
                near += Proximity.Near(masses, km);
                inRegion += Proximity.InRegion(masses, km);
            }
        }

        // What was taken out may leave a little less than nothing.
        return Surroundings.Of(
            MathF.Max(0, Proximity.AddInOrder(0, near)), MathF.Max(0, Proximity.AddInOrder(0, inRegion)), NearestSquare(candidate, Proximity.Least(nearest), meter));
    }

    /// <summary>Gives the room back.</summary>
    public void Release()
    {
        _lanes.Release();
        (_radii, _keys, _order, _laneOf, _heapOf) = ([], [], [], [], []);
    }

    // Branch and bound: a heap whose nearest side is farther than what was found is not looked into.
    private float NearestSquare(in SceneCandidate candidate, float best, WorkMeter meter)
    {
        var place = Vector256.Create(candidate.Place);
        Span<int> open = stackalloc int[Depth];
        var count = 1;
        for (open[0] = _root; count > 0;)
        {
            meter.Step();
            var first = open[--count];
            var squares = _lanes.SquaresFrom(candidate, first);
            var radii = AnchorLanes.At(_radii, first);
            var isHeap = Vector256.GreaterThanOrEqual(radii, Vector256<float>.Zero);
            var isProbable = Vector256.GreaterThan(AnchorLanes.At(_lanes.Probable, first), Vector256<int>.Zero).AsSingle();
            var isAnchor = isProbable & ~isHeap & ~Vector256.Equals(place, AnchorLanes.At(_lanes.Places, first)).AsSingle();
            best = MathF.Min(best, Proximity.Least(Vector256.ConditionalSelect(isAnchor, squares, Vector256.Create(float.MaxValue))));
            var least = Vector256.Sqrt(squares) - radii - Vector256.Create(Here);
            Push(isProbable & isHeap & Vector256.LessThan(least, Vector256.Create(MathF.Sqrt(best))), first, open, ref count);
        }

        return best;
    }

    private void Push(Vector256<float> lanes, int first, Span<int> open, ref int count)
    {
        for (var bits = lanes.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
        {
            open[count++] = ~_lanes.Places[first + System.Numerics.BitOperations.TrailingZeroCount(bits)];
        }
    }

    private void Reserve(int anchors)
    {
        // Seven eighths of the lanes are anchors, and each level is filled up.
        var lanes = anchors + (anchors / 7) + (16 * Proximity.Lanes);
        _lanes.Reserve(lanes);
        if (_radii.Length < lanes)
        {
            (_radii, _heapOf) = (new float[lanes], new int[lanes]);
        }

        if (_keys.Length < anchors)
        {
            (_keys, _order, _laneOf) = (new ulong[anchors], new int[anchors], new int[anchors]);
        }
    }

    // Along the curve; anchors of one place that follow each other are one.
    private int AddAnchors(ReadOnlySpan<SceneCandidate> candidates, ReadOnlySpan<Anchor> anchors)
    {
        var lane = -1;
        foreach (var index in _order.AsSpan(0, anchors.Length))
        {
            ref readonly var anchor = ref anchors[index];
            ref readonly var candidate = ref candidates[anchor.Candidate];
            if (lane < 0 || _lanes.Places[lane] != candidate.Place)
            {
                _lanes.Set(++lane, candidate.X, candidate.Y, candidate.Z, 0, candidate.Place, 0);
            }

            _lanes.Masses[lane] += anchor.Mass;
            _lanes.Probable[lane] += anchor.IsProbable ? 1 : 0;
            _laneOf[index] = lane;
        }

        var end = _lanes.FillUp(lane + 1);
        _radii.AsSpan(0, end).Fill(-1);
        return end;
    }

    private int AddHeaps(int first, int end)
    {
        var next = end;
        for (var i = first; i < end; i += Proximity.Lanes)
        {
            AddHeap(i, next++);
        }

        var filled = _lanes.FillUp(next);
        _radii.AsSpan(next, filled - next).Fill(-1);
        return filled;
    }

    private void AddHeap(int first, int heap)
    {
        float x = 0, y = 0, z = 0, mass = 0, radius = 0;
        var probable = 0;
        for (var i = first; i < first + Proximity.Lanes; i++)
        {
            var point = _lanes.PointOf(i);
            var weight = _lanes.Masses[i];
            (x, y, z, mass) = (x + (point.X * weight), y + (point.Y * weight), z + (point.Z * weight), mass + weight);
            probable += _lanes.Probable[i];
            _heapOf[i] = heap;
        }

        (x, y, z) = (x / mass, y / mass, z / mass);
        for (var i = first; i < first + Proximity.Lanes; i++)
        {
            var point = _lanes.PointOf(i);
            var distance = MathF.Sqrt(((point.X - x) * (point.X - x)) + ((point.Y - y) * (point.Y - y)) + ((point.Z - z) * (point.Z - z)));
            radius = _lanes.Masses[i] > 0 ? MathF.Max(radius, distance + MathF.Max(0, _radii[i])) : radius;
        }

        _lanes.Set(heap, x, y, z, mass, ~first, probable);
        _radii[heap] = radius;
    }

    // The curve of Morton (1966): the bits of the three axes in turn.
    private static ulong KeyOf(in SceneCandidate candidate) =>
        (((Spread(candidate.X) << 2) | (Spread(candidate.Y) << 1) | Spread(candidate.Z)) << (64 - (3 * AxisBits))) | ((uint)candidate.Place & 0xFFFF);

    private static ulong Spread(float value)
    {
        var spread = 0UL;
        var cell = (ulong)Math.Clamp((value + 1) * (1 << (AxisBits - 1)), 0, (1 << AxisBits) - 1);
        for (var bit = 0; bit < AxisBits; bit++)
        {
            spread |= ((cell >> bit) & 1) << (3 * bit);
        }

        return spread;
    }
}
