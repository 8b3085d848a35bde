using GeoTagger.Learning.Corpora;

namespace GeoTagger.Learning.Ranker;

/// <summary>Recognises corpus documents as the service would.</summary>
internal sealed class DocumentRecognizer(GeoTaggingPipeline pipeline)
{
    /// <summary>The documents with what is found in them, on all cores, in the order given.</summary>
    public RecognizedDocument[] Recognize(IReadOnlyList<ToponymDocument> documents)
    {
        var result = new RecognizedDocument[documents.Count];
        Parallel.For(
            0,
            documents.Count,
            static () => new Document(),
            (i, _, document) =>
            {
                document.Reset(TaggingOptions.Default);
                pipeline.Recognize(documents[i].Text, document);
                result[i] = RecognizedDocument.Of(documents[i], document);
                return document;
            },
            static _ => { });
        return result;
    }
}
