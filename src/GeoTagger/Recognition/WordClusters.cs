using System.Runtime.InteropServices;

namespace GeoTagger.Recognition;

/// <summary>
/// The clusters of the frequent words: groups of words with like vectors, at several granularities (Miller, Guinness and Zamanian 2004
/// used such groups for names first).
/// </summary>
internal sealed class WordClusters
{
    public const string Kind = "clusters";

    /// <summary>Bits of the cluster number at each granularity, coarse to fine: 64, 256, 1024 and 4096 clusters.</summary>
    public static ReadOnlySpan<byte> Bits => [6, 8, 10, 12];

    /// <summary>Number of clusters at the finest granularity.</summary>
    public const int FineClusters = 4096;

    private readonly ModelFile _file;

    private WordClusters(ModelFile file)
    {
        file.Table<ulong>(0);
        _file = file;
    }

    /// <summary>Checksum of the file.</summary>
    public ulong Checksum => _file.Checksum;

    public static WordClusters Open(string path) => Read(ModelFile.Open(path, Kind));

    /// <summary>Takes the clusters from a file that was opened.</summary>
    /// <exception cref="TaggerModelException">The file cannot be used.</exception>
    public static WordClusters Read(ModelFile file) => new(file);

    /// <summary>The word's clusters packed, coarse in the lowest bits, plus one bit set above them; 0 for an unknown word.</summary>
    /// <param name="hash">Hash of the word in lower case, by <see cref="WordHash"/>.</param>
    public ulong Find(ulong hash)
    {
        var slots = MemoryMarshal.Cast<byte, ulong>(_file.Section(0));
        var mask = slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var word = slots[slot];
            if (word == 0)
            {
                return 0;
            }

            if ((word ^ hash) >> TotalBits == 0)
            {
                return (word & ((1UL << TotalBits) - 1)) | (1UL << TotalBits);
            }
        }
    }

    /// <summary>One granularity of a packed word, 0 for an unknown word.</summary>
    public static ulong At(ulong packed, int level) => level switch
    {
        _ when packed == 0 => 0,
        0 => 1 + (packed & 63),
        1 => 1 + ((packed >> 6) & 255),
        2 => 1 + ((packed >> 14) & 1023),
        _ => 1 + ((packed >> 24) & 4095),
    };

    /// <summary>The finest cluster of a known word, from 0.</summary>
    public static int FineCluster(ulong packed) => (int)((packed >> 24) & (FineClusters - 1));

    /// <summary>Lays the words out as they lie in the file.</summary>
    /// <param name="words">Hash of each word and its packed clusters.</param>
    public static ulong[] Build(IReadOnlyList<(ulong Hash, ulong Packed)> words)
    {
        var slots = new ulong[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, words.Count * 3 / 2))];
        var mask = slots.Length - 1;
        foreach (var (hash, packed) in words)
        {
            var slot = (int)hash & mask;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = (hash >> TotalBits << TotalBits) | packed;
        }

        return slots;
    }

    private const int TotalBits = 36;
}
