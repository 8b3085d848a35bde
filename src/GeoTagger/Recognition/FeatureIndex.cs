using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace GeoTagger.Recognition;

/// <summary>
/// From the 32-bit hash of a feature to its row of weights. A slot keeps 20 bits of row and the upper 12 bits of the hash, so that
/// a feature the training never saw is told from the others without a look at the weights.
/// </summary>
internal readonly ref struct FeatureIndex(ReadOnlySpan<uint> slots)
{
    public const int MaxRows = RowMask - 1;
    private const int RowMask = (1 << 20) - 1;
    private readonly ReadOnlySpan<uint> _slots = slots;

    /// <summary>Asks for the slot of a feature that will be looked for soon.</summary>
    public unsafe void Prefetch(uint feature)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetReference(_slots), (int)feature & (_slots.Length - 1))));
        }
    }

    /// <summary>The row of a feature, or -1.</summary>
    public int Find(uint feature)
    {
        var mask = _slots.Length - 1;
        for (var slot = (int)feature & mask; ; slot = (slot + 1) & mask)
        {
            var word = _slots[slot];
            if (word == 0)
            {
                return -1;
            }

            if ((word ^ feature) >> 20 == 0)
            {
                return (int)(word & RowMask) - 1;
            }
        }
    }

    /// <summary>The highest row that any feature has, -1 without features.</summary>
    public int HighestRow()
    {
        var highest = 0u;
        foreach (var word in _slots)
        {
            highest = Math.Max(highest, word & RowMask);
        }

        return (int)highest - 1;
    }

    /// <summary>Builds the slots for features whose place in the list is their row.</summary>
    public static uint[] Build(ReadOnlySpan<uint> features)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(features.Length, MaxRows);
        var slots = new uint[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features.Length + (features.Length / 3)))];
        var mask = slots.Length - 1;
        for (var row = 0; row < features.Length; row++)
        {
            var slot = (int)features[row] & mask;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = (features[row] & ~(uint)RowMask) | (uint)(row + 1);
        }

        return slots;
    }
}
