using GeoTagger.Learning.Corpora;

namespace GeoTagger.Learning.Ranker;

/// <summary>Where the things lie that a resolver is trained from.</summary>
/// <param name="Corpora">Folder with <c>toponyms/</c>.</param>
/// <param name="Gazetteer">The compiled gazetteer.</param>
/// <param name="Tagger">Folder of the tagger, whose toponym model is not used: it has seen the corpora.</param>
public sealed record ResolverSources(string Corpora, string Gazetteer, string Tagger)
{
    /// <summary>Folds of each corpus; a document's fold is its position in the file modulo this.</summary>
    public const int Folds = 5;

    /// <summary>Corpora that no model that is trained may see.</summary>
    public IReadOnlyCollection<string> Exclude { get; init; } = [];

    /// <summary>The corpora of toponyms to learn from.</summary>
    internal IReadOnlyList<string> ToponymCorpora => [.. CorpusCatalog.All.Where(corpus => CorpusCatalog.IsToponymCorpus(corpus) && !Exclude.Contains(corpus))];

    /// <summary>The documents of a corpus, in file order.</summary>
    internal IReadOnlyList<ToponymDocument> Read(string corpus) =>
        [.. ToponymCorpus.Read(Path.Combine(Corpora, "toponyms", corpus + ".jsonl")).Select(document => document with { Corpus = corpus })];
}
