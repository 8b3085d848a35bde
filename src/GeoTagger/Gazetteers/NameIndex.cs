namespace GeoTagger.Gazetteers;

/// <summary>
/// A hash table with linear probing from 64-bit name keys to postings, read in place.
/// A slot is a fingerprint (high 32 bits of the mixed key) and a word:
/// bit 31 says that a longer name goes on from here; bit 30 that the low 30 bits are the only posting itself;
/// else they are one more than where the list begins among the postings, 0 for a mere prefix.
/// A list is one word with its length (20 bits) and the name's other senses (12 bits), then a word a posting.
/// </summary>
internal static class NameIndex
{
    public const uint HasLonger = 1u << 31;
    public const uint Inline = 1u << 30;
    public const uint PayloadMask = Inline - 1;
    public const int CountBits = 20;
    public const uint CountMask = (1u << CountBits) - 1;

    /// <summary>Share of slots in use; fuller tables probe longer, emptier ones make the file larger.</summary>
    public const double Load = 0.72;

    /// <summary>The slot where the search for a key begins, and what it must find there.</summary>
    public static (int Slot, uint Fingerprint) Locate(ulong key, ulong multiplier, int slotCount)
    {
        ulong mixed = key * multiplier;
        return ((int)(((mixed & 0xFFFFFFFF) * (ulong)slotCount) >> 32), (uint)(mixed >> 32));
    }

    /// <summary>The word of a key, 0 when it is not in the table.</summary>
    public static uint Find(ReadOnlySpan<ulong> slots, ulong key, ulong multiplier)
    {
        var (slot, fingerprint) = Locate(key, multiplier, slots.Length);
        while (true)
        {
            ulong entry = slots[slot];
            if (entry == 0)
            {
                return 0;
            }

            if ((uint)(entry >> 32) == fingerprint)
            {
                return (uint)entry;
            }

            slot = slot + 1 == slots.Length ? 0 : slot + 1;
        }
    }
}
