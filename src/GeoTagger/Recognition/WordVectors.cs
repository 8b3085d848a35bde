using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GeoTagger.Recognition;

/// <summary>
/// The vectors of the frequent words, an 8-bit number a dimension, and behind them the mean vector of each fine cluster for the rarer ones.
/// </summary>
internal sealed class WordVectors
{
    public const string Kind = "vectors";

    /// <summary>Numbers of a vector.</summary>
    public const int Dimensions = 100;

    // Vectors have unit length, so that few of their numbers are larger than this.
    private const float Largest = 0.5f;
    private const int RowBits = 20;
    private const ulong RowMask = (1UL << RowBits) - 1;

    private readonly ModelFile _file;

    private readonly int _words;

    private WordVectors(ModelFile file)
    {
        _file = file;
        var (rows, rest) = Math.DivRem(file.Section(1).Length, Dimensions);
        _words = rows - WordClusters.FineClusters;
        file.Require(rest == 0 && _words >= 0, "it does not hold a vector of each fine cluster");

        // Vectors are read without a look at where they end.
        foreach (var slot in file.Table<ulong>(0))
        {
            file.Require((int)(slot & RowMask) < rows, "a word has a vector beyond the last");
        }
    }

    /// <summary>Checksum of the file.</summary>
    public ulong Checksum => _file.Checksum;

    public static WordVectors Open(string path) => Read(ModelFile.Open(path, Kind));

    /// <summary>Takes the vectors from a file that was opened.</summary>
    /// <exception cref="TaggerModelException">The file cannot be used.</exception>
    public static WordVectors Read(ModelFile file) => new(file);

    /// <summary>The row of a word, that of its cluster when it is rare, -1 for an unknown one.</summary>
    /// <param name="hash">Hash of the word in lower case, by <see cref="WordHash"/>.</param>
    /// <param name="clusters">Its packed clusters, see <see cref="WordClusters"/>.</param>
    public int Find(ulong hash, ulong clusters)
    {
        var slots = MemoryMarshal.Cast<byte, ulong>(_file.Section(0));
        var mask = slots.Length - 1;
        for (var slot = (int)hash & mask; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if ((slots[slot] ^ hash) >> RowBits == 0)
            {
                return (int)(slots[slot] & RowMask);
            }
        }

        return clusters == 0 ? -1 : _words + WordClusters.FineCluster(clusters);
    }

    /// <summary>Writes the vector of a row, at about unit length.</summary>
    public void Read(int row, Span<float> target)
    {
        ref var number = ref Unsafe.Add(ref MemoryMarshal.GetReference(_file.Section(1)), row * Dimensions);
        ref var first = ref MemoryMarshal.GetReference(target);
        for (var i = 0; i < Dimensions; i += 4)
        {
            // Four at a time as one 32-bit load: the dimensions are a multiple of 4, not of 8.
            var four = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref number, i))).AsSByte();
            var wide = Vector128.ConvertToSingle(Vector128.WidenLower(Vector128.WidenLower(four)));
            (wide * (Largest / sbyte.MaxValue)).StoreUnsafe(ref first, (nuint)i);
        }
    }

    /// <summary>Writes a file of words, each once, their vectors at unit length, and those of the fine clusters behind them.</summary>
    public static void Write(string path, IReadOnlyList<ulong> hashes, ReadOnlySpan<float> vectors)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hashes.Count, (1 << RowBits) - 1);
        var slots = new ulong[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, hashes.Count * 3 / 2))];
        var mask = slots.Length - 1;
        for (var row = 0; row < hashes.Count; row++)
        {
            var slot = (int)hashes[row] & mask;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = (hashes[row] >> RowBits << RowBits) | (uint)row;
        }

        var numbers = new sbyte[vectors.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = (sbyte)Math.Clamp(MathF.Round(vectors[i] / Largest * sbyte.MaxValue), -sbyte.MaxValue, sbyte.MaxValue);
        }

        ModelFile.Write(path, Kind, MemoryMarshal.AsBytes<ulong>(slots).ToArray(), MemoryMarshal.AsBytes<sbyte>(numbers).ToArray());
    }
}
