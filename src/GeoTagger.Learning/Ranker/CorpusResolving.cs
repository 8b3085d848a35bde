using GeoTagger.Learning.Evaluation;

namespace GeoTagger.Learning.Ranker;

/// <summary>Resolves recognised documents as the service would.</summary>
/// <param name="pipeline">The pipeline whose resolver is used.</param>
internal sealed class CorpusResolving(GeoTaggingPipeline pipeline)
{
    private static readonly TaggingOptions Options = new() { Demonyms = true };

    private readonly Document _document = new();

    /// <summary>The place names that the service would return.</summary>
    public IReadOnlyList<PredictedToponym> Resolve(RecognizedDocument source)
    {
        source.CopyTo(_document, Options);
        return PredictedToponym.Of(pipeline.Resolve(source.Gold.Text, _document));
    }
}
