using GeoTagger.Learning.Corpora;

namespace GeoTagger.Learning.Tagger;

/// <summary>
/// Writes some documents again in capitals or in small letters, so that headlines, datelines and careless typing are read too.
/// </summary>
internal static class CaseVariants
{
    /// <summary>The documents, and of one in ten a copy in capitals, of another one in ten a copy in small letters.</summary>
    public static IEnumerable<CorpusDocument> AddTo(IEnumerable<CorpusDocument> documents)
    {
        foreach (var document in documents)
        {
            yield return document;
            var choice = DocumentSplit.Tenth(document.Id + "-case");
            if (choice == 0)
            {
                yield return document with { Text = Map(document.Text, char.ToUpperInvariant), Id = document.Id + "-upper" };
            }
            else if (choice == 1)
            {
                yield return document with { Text = Map(document.Text, char.ToLowerInvariant), Id = document.Id + "-lower" };
            }
        }
    }

    /// <summary>Letter by letter, so that offsets stay.</summary>
    private static string Map(string text, Func<char, char> map) => string.Create(text.Length, text, (target, source) =>
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = map(source[i]);
        }
    });
}
