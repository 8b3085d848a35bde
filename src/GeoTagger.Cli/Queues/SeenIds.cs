using System.IO.Hashing;
using System.Text;

namespace GeoTagger.Cli.Queues;

/// <summary>
/// Remembers ids by their 128-bit hashes: about 40 bytes each, whatever their length, and no two of a hundred million alike
/// by more than one chance in 10^22.
/// </summary>
internal sealed class SeenIds
{
    private readonly HashSet<UInt128> _hashes = [];

    /// <summary>How many there are.</summary>
    public int Count => _hashes.Count;

    /// <summary>Whether it is new.</summary>
    public bool Add(string id) => _hashes.Add(Hash(id));

    /// <summary>Whether it was added.</summary>
    public bool Contains(string id) => _hashes.Contains(Hash(id));

    private static UInt128 Hash(string id) => XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(id));
}
