using System.Diagnostics;
using GeoTagger.Focus;
using GeoTagger.Gazetteers;
using GeoTagger.Gazetteers.Custom;
using GeoTagger.Matching;
using GeoTagger.Recognition;
using GeoTagger.Resolution;
using GeoTagger.Text;

namespace GeoTagger;

/// <summary>
/// The way of a text from characters to entities with places. Immutable and thread-safe: build one with
/// <see cref="GeoTaggingPipelineBuilder"/> and keep it.
/// </summary>
public sealed class GeoTaggingPipeline : IDisposable
{
    private readonly ScratchPool<Document> _documents = new();
    private readonly SequenceTagger? _tagger;
    private readonly Stage[] _recognition;
    private readonly ToponymResolver _resolver;
    private readonly FocusFinder _focus;
    private readonly EntityAssembler _assembler;

    /// <summary>Makes a pipeline; without a tagger or a resolver model, rules do their work.</summary>
    internal GeoTaggingPipeline(Gazetteer gazetteer, SequenceTagger? tagger = null, ResolverModel? model = null)
    {
        Gazetteer = gazetteer;
        var kinds = new PlaceKinds(gazetteer);
        var matcher = new GazetteerMatcher(gazetteer);
        var placeNames = new PlaceNameRecognizer(gazetteer, besideTagger: tagger is not null);
        var merger = new MentionMerger(OverlapPolicy.KeepNestedPlaces);
        _tagger = tagger;
        _recognition =
        [
            new("tokenizer", document => NewsTokenizer.Tokenize(document.Tokens.Text, document.Tokens, document.Meter)),
            new("matcher", document => matcher.Match(document.Tokens, document.Matches, document.Meter)),
            new("tagger", document => tagger?.Tag(document)),
            new("place names", placeNames.Recognize),
            new("boundaries", OrganizationBoundaries.Apply),
            new("datelines", DatelineAgencies.Apply),
            new("merger", document => merger.Merge(document, document.Entities, document.Toponyms)),
        ];
        _resolver = model is null ? new ToponymResolver(gazetteer, kinds) : new ToponymResolver(gazetteer, kinds, model);
        ModelVersion = $"{tagger?.Version ?? "rules"}+{model?.Version ?? "rules"}";
        _focus = new FocusFinder(gazetteer, kinds);
        _assembler = new EntityAssembler(gazetteer, kinds);
    }

    /// <summary>The places that mentions are resolved to.</summary>
    public Gazetteer Gazetteer { get; }

    /// <summary>Version of the models that recognise and resolve, joined by a plus sign; "rules" where there is none.</summary>
    public string ModelVersion { get; }

    /// <summary>What lists of one's own places did to the gazetteer; null where there are none.</summary>
    public CustomReport? Custom { get; init; }

    /// <summary>Tags one text.</summary>
    /// <param name="text">Any text; offsets of the result are UTF-16 units in it.</param>
    /// <param name="options">What the caller asks for.</param>
    /// <param name="cancellationToken">Checked between and inside the stages.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public TaggedDocument Tag(string text, TaggingOptions? options = null, CancellationToken cancellationToken = default) =>
        Tag(text, out _, options, cancellationToken);

    /// <summary>Tags one text and says what there was to do.</summary>
    /// <param name="text">Any text; offsets of the result are UTF-16 units in it.</param>
    /// <param name="work">What there was to do, for whoever measures.</param>
    /// <param name="options">What the caller asks for.</param>
    /// <param name="cancellationToken">Checked between and inside the stages.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public TaggedDocument Tag(string text, out TaggingWork work, TaggingOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        cancellationToken.ThrowIfCancellationRequested();
        var document = _documents.Take(Document.IsOrdinaryText(text)) ?? new Document();
        document.Reset(options ?? TaggingOptions.Default, cancellationToken);
        var started = Stopwatch.GetTimestamp();
        Recognize(text, document);
        var recognized = Stopwatch.GetTimestamp();
        var result = Resolve(text, document);
        work = new TaggingWork(WordsOf(document.Tokens), Stopwatch.GetElapsedTime(started, recognized), Stopwatch.GetElapsedTime(recognized));
        _documents.GiveBack(document, document.IsOrdinary && Document.IsOrdinaryText(text));

        return result;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _tagger?.Dispose();
        Gazetteer.Dispose();
    }

    /// <summary>The stages in their order.</summary>
    internal IEnumerable<Stage> Stages => [.. _recognition, new("resolver", _resolver.Resolve)];

    /// <summary>Makes all stages up to the mentions.</summary>
    internal void Recognize(string text, Document document)
    {
        document.Tokens.Reset(text);
        foreach (var stage in _recognition)
        {
            stage.Run(document);
        }
    }

    /// <summary>Makes the stages from the mentions on.</summary>
    internal TaggedDocument Resolve(string text, Document document)
    {
        _resolver.Resolve(document);
        return new TaggedDocument(text, _assembler.Assemble(document), _focus.Find(document));
    }

    private static int WordsOf(TokenizedText text)
    {
        var words = 0;
        foreach (ref readonly var token in text.Tokens)
        {
            words += token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Ideograph ? 1 : 0;
        }

        return words;
    }
}
