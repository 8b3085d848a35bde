using System.Collections.Concurrent;
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
    private readonly ConcurrentBag<Document> _documents = [];
    private readonly GazetteerMatcher _matcher;
    private readonly SequenceTagger? _tagger;
    private readonly PlaceNameRecognizer _placeNames;
    private readonly MentionMerger _merger = new(OverlapPolicy.KeepNestedPlaces);
    private readonly ToponymResolver _resolver;
    private readonly FocusFinder _focus;
    private readonly EntityAssembler _assembler;

    /// <summary>Makes a pipeline; without a tagger or a resolver model, rules do their work.</summary>
    internal GeoTaggingPipeline(Gazetteer gazetteer, SequenceTagger? tagger = null, ResolverModel? model = null)
    {
        Gazetteer = gazetteer;
        var kinds = new PlaceKinds(gazetteer);
        _matcher = new GazetteerMatcher(gazetteer);
        _tagger = tagger;
        _placeNames = new PlaceNameRecognizer(gazetteer, besideTagger: tagger is not null);
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
        if (!_documents.TryTake(out var document))
        {
            document = new Document();
        }

        try
        {
            document.Reset(options ?? TaggingOptions.Default, cancellationToken);
            var started = Stopwatch.GetTimestamp();
            Recognize(text, document, cancellationToken);
            var recognized = Stopwatch.GetTimestamp();
            var result = Resolve(text, document);
            document.TrimResolution();
            work = new TaggingWork(WordsOf(document.Tokens), Stopwatch.GetElapsedTime(started, recognized), Stopwatch.GetElapsedTime(recognized));
            return result;
        }
        finally
        {
            _documents.Add(document);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _tagger?.Dispose();
        Gazetteer.Dispose();
    }

    /// <summary>Makes all stages up to the mentions.</summary>
    internal void Recognize(string text, Document document, CancellationToken cancellationToken)
    {
        NewsTokenizer.Tokenize(text, document.Tokens);
        cancellationToken.ThrowIfCancellationRequested();
        _matcher.Match(document.Tokens, document.Matches);
        cancellationToken.ThrowIfCancellationRequested();
        _tagger?.Tag(document.Tokens, document.Matches, document.Entities, document.Toponyms);
        cancellationToken.ThrowIfCancellationRequested();
        _placeNames.Recognize(document, document.Toponyms);
        OrganizationBoundaries.Apply(document);
        DatelineAgencies.Apply(document);
        document.Toponyms.Sort(static (left, right) => left.FirstToken.CompareTo(right.FirstToken));
        _merger.Merge(document, document.Entities, document.Toponyms);
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
