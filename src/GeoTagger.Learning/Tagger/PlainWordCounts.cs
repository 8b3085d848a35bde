using System.Runtime.InteropServices;
using GeoTagger.Recognition;

namespace GeoTagger.Learning.Tagger;

/// <summary>Finds the words that are never part of a name, see <see cref="PlainWords"/>.</summary>
internal sealed class PlainWordCounts
{
    /// <summary>A word that was seen less often may be in a name next time.</summary>
    private const int Least = 20;

    /// <summary>Once in so many times a word may be in a name and is plain nevertheless: annotators err as well.</summary>
    private const int Odds = 1000;

    private readonly Dictionary<ulong, (int Seen, int InName)> _counts = [];

    /// <summary>The words of the documents counted so far.</summary>
    public PlainWords Words => PlainWords.Of([.. _counts.Where(pair => pair.Value.Seen >= Least && pair.Value.InName * Odds <= pair.Value.Seen).Select(pair => pair.Key).Order()]);

    /// <summary>Counts a document.</summary>
    /// <param name="text">Its tokens.</param>
    /// <param name="masks">The labels that each may have.</param>
    public void Add(TextTraits text, ReadOnlySpan<ulong> masks)
    {
        lock (_counts)
        {
            for (var token = 0; token < text.Count; token++)
            {
                if (PlainWords.CanBe(text[token]))
                {
                    ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, text[token].Lower, out _);
                    count.Seen++;
                    count.InName += (masks[token] & (1UL << LabelSet.Outside)) == 0 ? 1 : 0;
                }
            }
        }
    }
}
