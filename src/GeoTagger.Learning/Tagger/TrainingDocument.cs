using GeoTagger.Learning.Corpora;
using GeoTagger.Recognition;

namespace GeoTagger.Learning.Tagger;

/// <summary>A document as training sees it.</summary>
internal sealed class TrainingDocument
{
    public required CorpusDocument Source { get; init; }

    /// <summary>First token of each sentence, and the number of tokens at the end.</summary>
    public required int[] Sentences { get; init; }

    /// <summary>The labels that each token may have.</summary>
    public required ulong[] Masks { get; init; }

    /// <summary>Tokens that are outside every name, see <see cref="PlainWords"/>; they have no features.</summary>
    public required bool[] IsPlain { get; init; }

    /// <summary>Whether every token allows one label only.</summary>
    public bool IsComplete => Array.TrueForAll(Masks, System.Numerics.BitOperations.IsPow2);

    /// <summary>
    /// 0 for the habits of annotation that the model shall have; another number for other habits, which get weights of their own beside
    /// the common ones (feature augmentation, Daumé 2007) and are not shipped.
    /// </summary>
    public int Domain { get; set; }

    /// <summary>How much it counts beside others.</summary>
    public float Weight { get; set; } = 1;

    /// <summary>Tokens whose features are worth counting: not those that anybody sees are no name.</summary>
    public required bool[] IsTelling { get; init; }

    /// <summary>What the context network sees of each token; empty without a network.</summary>
    public required NetworkInput[] Inputs { get; init; }

    public required TokenFeatures Features { get; set; }

    /// <summary>What a first reading adds; null before there is one.</summary>
    public TokenFeatures? Memory { get; set; }

    public int TokenCount => Masks.Length;
}
