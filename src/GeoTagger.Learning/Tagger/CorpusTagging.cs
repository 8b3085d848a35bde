using GeoTagger.Gazetteers;
using GeoTagger.Learning.Corpora;
using GeoTagger.Recognition;

namespace GeoTagger.Learning.Tagger;

/// <summary>Tags corpus documents as the service would, and names what it finds as the corpora do.</summary>
public sealed class CorpusTagging : IDisposable
{
    /// <summary>The type under which gold toponyms and predicted ones are compared.</summary>
    public const string Toponym = "Toponym";

    private static readonly TaggingOptions WithDemonyms = new() { Demonyms = true };

    private readonly GeoTaggingPipeline _pipeline;
    private readonly Document _document = new();

    /// <summary>Tags by a pipeline, which is disposed with it.</summary>
    public CorpusTagging(GeoTaggingPipeline pipeline) => _pipeline = pipeline;

    /// <summary>Version of the models.</summary>
    public string Version => _pipeline.ModelVersion;

    /// <summary>Opens a gazetteer and the tagger's models of a folder.</summary>
    /// <exception cref="GazetteerException">The gazetteer cannot be used.</exception>
    /// <exception cref="TaggerModelException">A model cannot be used.</exception>
    public static CorpusTagging Open(string models, string gazetteer)
    {
        var opened = Gazetteer.Open(gazetteer);
        return new CorpusTagging(new GeoTaggingPipeline(opened, SequenceTagger.Open(models, opened)));
    }

    /// <summary>The annotation that a document is measured against.</summary>
    public static IEnumerable<CorpusSpan> Gold(CorpusDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return CorpusCatalog.IsToponymCorpus(document.Corpus)
            ? document.Spans.Select(span => span with { Type = Toponym })
            : document.Spans.Select(span => span with { Type = EntityAnnotation.CategoryOf(span.Type)?.ToString() ?? span.Type });
    }

    /// <summary>
    /// What the service returns for a document: in a corpus of toponyms the places and whatever else has a place, in another the
    /// entities that lie in no other.
    /// </summary>
    public IReadOnlyList<PredictedSpan> Predict(CorpusDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var entities = _pipeline.Tag(document.Text, WithDemonyms).Entities;
        return CorpusCatalog.IsToponymCorpus(document.Corpus)
            ? [.. entities.Where(entity => entity.Category == EntityCategory.Location || entity.Place is not null).Select(entity => Describe(entity, Toponym))]
            : [.. entities.Where(entity => !entity.Nested).Select(entity => Describe(entity, entity.Category.ToString()))];
    }

    /// <summary>What the models say before the mentions are merged.</summary>
    internal IReadOnlyList<PredictedSpan> PredictByModel(CorpusDocument document)
    {
        Read(document.Text);
        return CorpusCatalog.IsToponymCorpus(document.Corpus)
            ? [.. _document.Toponyms.Select(toponym => Describe(toponym.FirstToken, toponym.TokenCount, Toponym, toponym.IsDemonym ? 1 : 0, toponym.Confidence))]
            : [.. _document.Entities.Select(entity => Describe(entity.FirstToken, entity.TokenCount, entity.Category.ToString(), (int)entity.Category, entity.Confidence))];
    }

    /// <summary>Makes all stages up to the mentions.</summary>
    public void Read(string text)
    {
        _document.Reset(TaggingOptions.Default);
        _pipeline.Recognize(text, _document);
    }

    /// <inheritdoc/>
    public void Dispose() => _pipeline.Dispose();

    private static PredictedSpan Describe(Entity entity, string type) =>
        new(new CorpusSpan(entity.Offset, entity.Length, type), (int)entity.Category, entity.Confidence);

    private PredictedSpan Describe(int firstToken, int tokenCount, string type, int label, double confidence) =>
        new(new CorpusSpan(_document.Tokens.Tokens[firstToken].Offset, _document.Tokens.Slice(firstToken, tokenCount).Length, type), label, confidence);
}
