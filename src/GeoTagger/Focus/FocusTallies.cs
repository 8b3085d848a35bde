using System.Runtime.InteropServices;

namespace GeoTagger.Focus;

/// <summary>How much of a text lies in each place of one kind. The buffers are reused from text to text.</summary>
internal sealed class FocusTallies
{
    private readonly Dictionary<int, FocusTally> _tallies = [];
    private readonly List<FocusTally> _best = [];

    /// <summary>Counts a mention that lies in a place; no place where it is negative.</summary>
    public void Count(int place, double weight)
    {
        if (place >= 0)
        {
            ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(_tallies, place, out _);
            tally = new FocusTally(place, tally.Weight + weight, tally.Mentions + 1);
        }
    }

    /// <summary>The places of some weight, heaviest first.</summary>
    /// <param name="total">Weight of all mentions.</param>
    /// <param name="leastShare">Places with less of it are left out.</param>
    /// <param name="limit">At most so many.</param>
    public ReadOnlySpan<FocusTally> Best(double total, double leastShare, int limit)
    {
        _best.Clear();
        foreach (var tally in _tallies.Values)
        {
            if (tally.Weight / total >= leastShare)
            {
                _best.Add(tally);
            }
        }

        _best.Sort(static (left, right) => left.Weight != right.Weight ? right.Weight.CompareTo(left.Weight) : left.Place.CompareTo(right.Place));
        return CollectionsMarshal.AsSpan(_best)[..Math.Min(limit, _best.Count)];
    }

    /// <summary>Forgets all.</summary>
    public void Clear() => _tallies.Clear();

    /// <summary>Forgets all, and gives back the room that only a long text needs.</summary>
    public void Trim()
    {
        Clear();
        Scratch.Trim(_tallies);
        Scratch.Trim(_best);
    }
}
