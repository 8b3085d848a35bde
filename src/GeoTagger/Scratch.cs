using System.Runtime.InteropServices;

namespace GeoTagger;

/// <summary>What is kept from text to text is as large as an article of some length needs: the room that a longer text took is given back.</summary>
internal static class Scratch
{
    /// <summary>The most items that are kept room for.</summary>
    public const int MostKept = 4096;

    /// <summary>Appends room to a list, of which a long one grows by a quarter: to double would keep as much again for nothing.</summary>
    /// <returns>The room, with what lay there.</returns>
    public static Span<T> Grow<T>(List<T> list, int more)
    {
        var count = list.Count;
        if (count + more > list.Capacity && count > MostKept)
        {
            list.Capacity = count + more + (count / 4);
        }

        CollectionsMarshal.SetCount(list, count + more);
        return CollectionsMarshal.AsSpan(list)[count..];
    }

    /// <summary>Empties a list that grew too large.</summary>
    public static void Trim<T>(List<T> list)
    {
        if (list.Capacity > MostKept)
        {
            list.Clear();
            list.Capacity = 0;
        }
    }

    /// <summary>Empties a dictionary that grew too large.</summary>
    public static void Trim<TKey, TValue>(Dictionary<TKey, TValue> dictionary)
        where TKey : notnull
    {
        if (dictionary.Capacity > MostKept)
        {
            dictionary.Clear();
            dictionary.TrimExcess();
        }
    }
}
