using System.Runtime.Intrinsics;

namespace GeoTagger.Resolution;

/// <summary>The anchors of a text that has not too many to look at all of them for each candidate.</summary>
internal sealed class AnchorList
{
    /// <summary>The most that it is for; articles have a few dozen.</summary>
    public const int Most = 1024;

    private static readonly Vector256<int> Order = Vector256.CreateSequence(0, 1);

    private readonly AnchorLanes _lanes = new();
    private int _end;
    private (int First, int End) _takenOut;

    /// <summary>Lays anchors out.</summary>
    public void LayOut(ReadOnlySpan<SceneCandidate> candidates, ReadOnlySpan<Anchor> anchors)
    {
        _lanes.Reserve(Most);
        for (var i = 0; i < anchors.Length; i++)
        {
            ref readonly var candidate = ref candidates[anchors[i].Candidate];
            _lanes.Set(i, candidate.X, candidate.Y, candidate.Z, anchors[i].Mass, candidate.Place, anchors[i].IsProbable ? 1 : 0);
        }

        _end = _lanes.FillUp(anchors.Length);
        _takenOut = default;
    }

    /// <summary>Passes some over from now on.</summary>
    public void TakeOut(int first, int end) => _takenOut = (first, end);

    /// <summary>What lies around a place, other evidence for the place itself left out.</summary>
    public Surroundings Around(in SceneCandidate candidate, WorkMeter meter)
    {
        meter.Step(_end / Proximity.Lanes);
        var place = Vector256.Create(candidate.Place);
        var (first, end) = (Vector256.Create(_takenOut.First), Vector256.Create(_takenOut.End));
        var nearest = Vector256.Create(float.MaxValue);
        float near = 0, inRegion = 0;
        for (var i = 0; i < _end; i += Proximity.Lanes)
        {
            var index = Vector256.Create(i) + Order;
            var isOther = ~Vector256.Equals(place, AnchorLanes.At(_lanes.Places, i)) & (Vector256.LessThan(index, first) | Vector256.GreaterThanOrEqual(index, end));
            var squares = _lanes.SquaresFrom(candidate, i);
            var isProbable = Vector256.GreaterThan(AnchorLanes.At(_lanes.Probable, i), Vector256<int>.Zero);
            nearest = Vector256.Min(nearest, Vector256.ConditionalSelect((isOther & isProbable).AsSingle(), squares, Vector256.Create(float.MaxValue)));
            var counts = isOther.AsSingle() & Vector256.LessThan(squares, Vector256.Create(Proximity.Far * Proximity.Far));
            if (counts.AsInt32() != Vector256<int>.Zero)
            {
                var masses = AnchorLanes.At(_lanes.Masses, i) & counts;
                var km = SceneCandidate.EarthRadiusKm * Vector256.Sqrt(squares);
                near = Proximity.AddInOrder(near, Proximity.Near(masses, km));
                inRegion = Proximity.AddInOrder(inRegion, Proximity.InRegion(masses, km));
            }
        }

        return Surroundings.Of(near, inRegion, Proximity.Least(nearest));
    }
}
