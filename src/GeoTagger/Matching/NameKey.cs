using GeoTagger.Text;

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

    /// <summary>The key of a whole name, <see cref="Empty"/> when it has no word.</summary>
    public static ulong Of(string name, TokenizedText scratch)
    {
        Span<ulong> keys = stackalloc ulong[12];
        int count = Keys(name, scratch, keys);
        return count == 0 ? Empty : keys[count - 1];
    }

    /// <summary>The keys of a name's first word, first two words and so on to the whole name.</summary>
    /// <returns>How many there are; 0 when the name has no word or more than <paramref name="keys"/> holds.</returns>
    public static int Keys(string name, TokenizedText scratch, Span<ulong> keys)
    {
        ArgumentNullException.ThrowIfNull(name);
        int count = 0;
        ulong key = Empty;
        foreach (string word in name.ToLowerInvariant().Split(' ', '-'))
        {
            if (count == keys.Length)
            {
                return 0;
            }

            ulong hash = 14695981039346656037UL;
            foreach (char c in word)
            {
                hash = (hash ^ c) * 1099511628211UL;
            }

            keys[count++] = key = Append(key, hash);
        }

        return count;
    }
}
