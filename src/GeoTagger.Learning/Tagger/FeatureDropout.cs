using System.Numerics.Tensors;

namespace GeoTagger.Learning.Tagger;

/// <summary>
/// Hides a share of the features of each token while a sentence is learnt from, other ones at each visit, so that no weight relies on
/// a few words being known (dropout: Srivastava et al. 2014; for features of a CRF: Wang et al. 2013). The default hides nothing.
/// </summary>
/// <param name="Share">Share of the features that are hidden, 0 to 1.</param>
/// <param name="Salt">Differs from visit to visit.</param>
internal readonly record struct FeatureDropout(float Share, uint Salt)
{
    /// <summary>Whether the feature of a row is hidden at a token.</summary>
    public bool Hides(int row, int token)
    {
        if (Share == 0)
        {
            return false;
        }

        var mixed = ((uint)row * 0x9E3779B1u) ^ ((uint)token * 0x85EBCA77u) ^ Salt;
        mixed = (mixed ^ (mixed >> 15)) * 0xC2B2AE3Du;
        mixed ^= mixed >> 13;
        return mixed < Share * uint.MaxValue;
    }

    /// <summary>Makes up for what is hidden, so that scores are of one size with and without it.</summary>
    public void Scale(Span<float> scores)
    {
        if (Share > 0)
        {
            TensorPrimitives.Multiply(scores, 1 / (1 - Share), scores);
        }
    }
}
