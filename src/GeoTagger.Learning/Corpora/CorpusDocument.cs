namespace GeoTagger.Learning.Corpora;

/// <summary>A text with its annotation.</summary>
/// <param name="Corpus">Name of the corpus, as in <see cref="CorpusCatalog"/>.</param>
/// <param name="Id">Id within the corpus.</param>
/// <param name="Text">The text.</param>
/// <param name="Spans">The annotated spans, in text order.</param>
public sealed record CorpusDocument(string Corpus, string Id, string Text, IReadOnlyList<CorpusSpan> Spans);
