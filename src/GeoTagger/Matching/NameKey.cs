namespace GeoTagger.Matching;

/// <summary>
/// The key under which a name is indexed: a 64-bit hash over its folded tokens, so that "St. Louis" and "Saint-Louis" share one.
/// Keys are built token by token, so that a matcher can ask for every prefix on its way.
/// </summary>
public static class NameKey
{
    /// <summary>The key of no token.</summary>
    public const ulong Empty = 0x9E3779B97F4A7C15UL;

    /// <summary>The key of the tokens so far and one more, given by the hash of its folded characters.</summary>
    public static ulong Append(ulong key, ulong tokenHash)
    {
        // The 64-bit finalizer of MurmurHash3 (Appleby 2011) over a rotated combination: order matters, no two short names collide by chance.
        var mixed = ulong.RotateLeft(key, 23) ^ tokenHash;
        mixed = (mixed ^ (mixed >> 33)) * 0xFF51AFD7ED558CCDUL;
        mixed = (mixed ^ (mixed >> 33)) * 0xC4CEB9FE1A85EC53UL;
        return mixed ^ (mixed >> 33);
    }
}
