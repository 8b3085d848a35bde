using System.Runtime.InteropServices;

namespace GeoTagger;

/// <summary>Lists that serve as scratch.</summary>
internal static class Scratch
{
    private const int Many = 4096;

    /// <summary>Appends room to a list, of which a long one grows by a quarter: to double would keep as much again for nothing.</summary>
    /// <returns>The room, with what lay there.</returns>
    public static Span<T> Grow<T>(List<T> list, int more)
    {
        var count = list.Count;
        if (count + more > list.Capacity && count > Many)
        {
            list.Capacity = count + more + (count / 4);
        }

        CollectionsMarshal.SetCount(list, count + more);
        return CollectionsMarshal.AsSpan(list)[count..];
    }
}
