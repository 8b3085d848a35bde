namespace GeoTagger.Recognition;

/// <summary>How a sentence uses capitals, and so what a capital in it is worth.</summary>
internal enum SentenceCase : byte
{
    /// <summary>Sentence case: a capital inside it marks a name.</summary>
    Mixed,

    /// <summary>All letters are capitals.</summary>
    Upper,

    /// <summary>No letter is a capital, and the text hardly has any.</summary>
    Lower,

    /// <summary>Most words begin with a capital, as in headlines.</summary>
    Title,
}
