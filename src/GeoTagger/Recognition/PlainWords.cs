using System.Numerics;
using GeoTagger.Text;

namespace GeoTagger.Recognition;

/// <summary>
/// Words that training saw often and hardly ever in a name, while they are written small in a plain sentence: "said", "with". They are
/// close to half of a text, and nothing more needs to be known of them.
/// </summary>
internal sealed class PlainWords
{
    /// <summary>None.</summary>
    public static readonly PlainWords None = Of([]);

    private readonly ulong[] _slots;

    private PlainWords(ulong[] slots) => _slots = slots;

    /// <summary>A hash table whose size is a power of two, 0 where there is nothing.</summary>
    public ReadOnlySpan<ulong> Table => _slots;

    /// <summary>Builds the table of words.</summary>
    /// <param name="words">The words' hashes, by <see cref="WordHash"/>.</param>
    public static PlainWords Of(IReadOnlyCollection<ulong> words)
    {
        var built = new PlainWords(new ulong[BitOperations.RoundUpToPowerOf2((uint)(2 * words.Count) + 1)]);
        foreach (var word in words)
        {
            built._slots[built.SlotOf(word)] = word;
        }

        return built;
    }

    /// <summary>Takes a table that was built before; an empty one holds no word.</summary>
    public static PlainWords Read(ReadOnlySpan<ulong> table) => table.IsEmpty ? None : new PlainWords(table.ToArray());

    /// <summary>Whether a token is such a word, and written so that it can be no part of a name.</summary>
    public bool Covers(in TokenTraits traits) => CanBe(traits) && _slots[SlotOf(traits.Lower)] != 0;

    /// <summary>Whether the way a token is written leaves the question to its word.</summary>
    public static bool CanBe(in TokenTraits traits) =>
        traits is { Kind: TokenKind.Word, IsCapitalized: false, RunFirst: < 0, Case: SentenceCase.Mixed };

    private int SlotOf(ulong word)
    {
        var mask = _slots.Length - 1;
        var slot = (int)word & mask;
        while (_slots[slot] != 0 && _slots[slot] != word)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }
}
