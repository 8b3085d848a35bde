using GeoTagger.Gazetteers;
using GeoTagger.Learning.Corpora;
using GeoTagger.Matching;
using GeoTagger.Recognition;
using GeoTagger.Text;

namespace GeoTagger.Learning.Tagger;

/// <summary>Tags corpus documents as the service would, and names what it finds as the corpora do.</summary>
/// <param name="tagger">The tagger.</param>
/// <param name="gazetteer">Its gazetteer.</param>
public sealed class CorpusTagging(SequenceTagger tagger, Gazetteer gazetteer)
{
    /// <summary>The type under which gold toponyms and predicted ones are compared.</summary>
    public const string Toponym = "Toponym";

    private readonly GazetteerMatcher _matcher = new(gazetteer);
    private readonly TokenizedText _text = new();
    private readonly List<GazetteerMatch> _matches = [];
    private readonly List<EntityMention> _entities = [];
    private readonly List<ToponymMention> _toponyms = [];

    /// <summary>The annotation that a document is measured against.</summary>
    public static IEnumerable<CorpusSpan> Gold(CorpusDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return CorpusCatalog.IsToponymCorpus(document.Corpus)
            ? document.Spans.Select(span => span with { Type = Toponym })
            : document.Spans.Select(span => span with { Type = EntityAnnotation.CategoryOf(span.Type)?.ToString() ?? span.Type });
    }

    /// <summary>What the tagger finds in a document: toponyms in a corpus of toponyms, entities in another.</summary>
    public IReadOnlyList<PredictedSpan> Predict(CorpusDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Read(document.Text);
        return CorpusCatalog.IsToponymCorpus(document.Corpus)
            ? [.. _toponyms.Select(toponym => Describe(toponym.FirstToken, toponym.TokenCount, Toponym, toponym.IsDemonym ? 1 : 0, toponym.Confidence))]
            : [.. _entities.Select(entity => Describe(entity.FirstToken, entity.TokenCount, entity.Category.ToString(), (int)entity.Category, entity.Confidence))];
    }

    /// <summary>Tokenizes, matches and tags a text.</summary>
    public void Read(string text)
    {
        _entities.Clear();
        _toponyms.Clear();
        NewsTokenizer.Tokenize(text, _text);
        _matcher.Match(_text, _matches);
        tagger.Tag(_text, _matches, _entities, _toponyms);
    }

    private PredictedSpan Describe(int firstToken, int tokenCount, string type, int label, double confidence) =>
        new(new CorpusSpan(_text.Tokens[firstToken].Offset, _text.Slice(firstToken, tokenCount).Length, type), label, confidence);
}
