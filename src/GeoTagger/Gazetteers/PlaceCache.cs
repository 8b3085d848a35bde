namespace GeoTagger.Gazetteers;

/// <summary>
/// The places that were described last: texts speak of few places often, and describing one makes half a dozen strings. A place has one
/// slot, and whoever comes later takes it. Threads may race for a slot; both find a whole place in it.
/// </summary>
/// <param name="describe">Describes a place that is not there.</param>
internal sealed class PlaceCache(Func<int, Place> describe)
{
    // A power of two; with what they hold, some four megabytes.
    private const int Slots = 4096;

    private readonly Entry?[] _slots = new Entry?[Slots];

    /// <summary>A place by its index in the gazetteer.</summary>
    public Place this[int place]
    {
        get
        {
            ref var slot = ref _slots[place & (Slots - 1)];
            var entry = Volatile.Read(ref slot);
            if (entry is null || entry.Index != place)
            {
                entry = new Entry(place, describe(place));
                Volatile.Write(ref slot, entry);
            }

            return entry.Place;
        }
    }

    private sealed record Entry(int Index, Place Place);
}
