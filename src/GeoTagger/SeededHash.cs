using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace GeoTagger;

/// <summary>Spreads 64-bit hashes of words over a hash table in a way that differs from process to process: nobody can choose words that collide.</summary>
internal sealed class SeededHash : IEqualityComparer<ulong>
{
    private readonly ulong _factor;

    private SeededHash()
    {
        Span<byte> random = stackalloc byte[sizeof(ulong)];
        RandomNumberGenerator.Fill(random);

        // Multiply-shift hashing (Dietzfelbinger et al. 1997) wants an odd factor.
        _factor = BitConverter.ToUInt64(random) | 1;
    }

    /// <summary>That of this process.</summary>
    public static SeededHash Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(ulong x, ulong y) => x == y;

    /// <inheritdoc/>
    public int GetHashCode([DisallowNull] ulong hash) => (int)((hash * _factor) >> 32);
}
