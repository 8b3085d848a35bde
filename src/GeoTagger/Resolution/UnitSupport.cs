using System.Runtime.InteropServices;

namespace GeoTagger.Resolution;

/// <summary>
/// In how many other groups some candidate, however improbable, lies in a unit: "Columbus", "Norfolk" and "Omaha" have one state in common.
/// A group that could lie in many units says little for each of them.
/// </summary>
internal sealed class UnitSupport
{
    private readonly Dictionary<int, float> _units = [];
    private readonly HashSet<int> _ofGroup = [];
    private readonly List<float> _shares = [];

    /// <summary>Counts all groups, each in the units of one order that <paramref name="unitOf"/> tells.</summary>
    public void Gather(Document document, Func<SceneCandidate, int> unitOf)
    {
        _units.Clear();
        _shares.Clear();
        foreach (var group in document.Scene.Groups)
        {
            document.Meter.Step(group.CandidateCount);
            _ofGroup.Clear();
            foreach (ref readonly var candidate in document.Scene.CandidatesOf(group))
            {
                if (unitOf(candidate) is >= 0 and var unit)
                {
                    _ofGroup.Add(unit);
                }
            }

            var share = _ofGroup.Count == 0 ? 0 : 1f / _ofGroup.Count;
            _shares.Add(share);
            foreach (var unit in _ofGroup)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_units, unit, out _) += share;
            }
        }
    }

    /// <summary>The support of a unit by all groups but one, which must have a candidate in it.</summary>
    public float Of(int unit, int group) => unit >= 0 && _units.TryGetValue(unit, out var sum) ? MathF.Max(0, sum - _shares[group]) : 0;

    /// <summary>Gives back the room that only a long text needs.</summary>
    public void Trim()
    {
        Scratch.Trim(_units);
        Scratch.Trim(_shares);
    }
}
