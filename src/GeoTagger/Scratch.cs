using System.Runtime.InteropServices;

namespace GeoTagger;

/// <summary>Lists and arrays that serve as scratch. Large ones grow by a quarter: to double would keep as much again for nothing.</summary>
internal static class Scratch
{
    private const int Many = 4096;

    /// <summary>Appends room to a list.</summary>
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

    /// <summary>Makes room in an array for so many items; what lay there is lost when it has to grow.</summary>
    public static void Ensure<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            array = new T[Math.Max(length, array.Length < Many ? 2 * array.Length : array.Length + (array.Length / 4))];
        }
    }
}
