using GeoTagger.Gazetteers;
using GeoTagger.Learning.Corpora;
using GeoTagger.Matching;
using GeoTagger.Recognition;
using GeoTagger.Text;

namespace GeoTagger.Learning.Tagger;

/// <summary>Reads corpus documents the way the tagger reads a text, and collects the features of their tokens.</summary>
internal sealed class TrainingSetReader(Gazetteer gazetteer, WordClusters clusters, WordVectors vectors, FeatureGroups groups, PlainWords plainWords)
{
    private readonly GazetteerCueReader _cues = new(gazetteer);

    /// <summary>Reads documents on all cores, in the order given.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="masks">The labels that each token may have.</param>
    /// <param name="extra">Further features of a document's tokens, or null.</param>
    public TrainingDocument[] Read(
        IReadOnlyList<CorpusDocument> documents, Func<CorpusDocument, TextView, ulong[]> masks, Func<TextView, TokenExtractor>? extra = null)
    {
        var result = new TrainingDocument[documents.Count];
        Visit(documents, (i, view) =>
        {
            var more = extra?.Invoke(view);
            var isPlain = new bool[view.Traits.Count];
            var allowed = masks(documents[i], view);
            for (var token = 0; token < isPlain.Length; token++)
            {
                isPlain[token] = plainWords.Covers(view.Traits[token]);
                if (isPlain[token])
                {
                    // The few names with such a word are not found: their sentences contradict themselves and teach nothing.
                    allowed[token] = 1UL << LabelSet.Outside;
                }
            }

            result[i] = new TrainingDocument
            {
                Source = documents[i],
                Sentences = [.. view.Traits.Text.SentenceStarts, view.Traits.Count],
                Domain = EntityAnnotation.DomainOf(documents[i].Corpus),
                Masks = allowed,
                IsPlain = isPlain,
                IsTelling = [.. Enumerable.Range(0, view.Traits.Count).Select(token => IsTelling(view.Traits[token]))],
                Inputs = [.. Enumerable.Range(0, view.Traits.Count).Select(token => NetworkInput.Of(view, vectors, token, isPlain[token]))],
                Features = TokenFeatures.Collect(view.Traits.Count, (token, target) =>
                {
                    if (isPlain[token])
                    {
                        return 0;
                    }

                    var count = FeatureExtractor.Extract(view, token, groups, target);
                    return more is null ? count : count + more(token, target[count..]);
                }),
            };
        });
        return result;
    }

    /// <summary>Collects what a first reading adds, its labels given for each document.</summary>
    public TokenFeatures[] ReadMemory(IReadOnlyList<CorpusDocument> documents, IReadOnlyList<byte[]> labels)
    {
        var result = new TokenFeatures[documents.Count];
        Visit(documents, (i, view) =>
        {
            var memory = new LabelMemory();
            memory.Read(view.Traits, labels[i], new WorkMeter());
            result[i] = TokenFeatures.Collect(view.Traits.Count, (token, target) => FeatureExtractor.ExtractMemory(view, memory, token, target));
        });
        return result;
    }

    /// <summary>Shows each document's view to an action, on all cores; a view is valid during the call only.</summary>
    public void Visit(IReadOnlyList<CorpusDocument> documents, Action<int, TextView> action) =>
        Parallel.For(
            0,
            documents.Count,
            () => (Tokens: new TokenizedText(), Matches: new List<GazetteerMatch>(), Matcher: new GazetteerMatcher(gazetteer), View: new TextView(clusters, _cues)),
            (i, _, scratch) =>
            {
                NewsTokenizer.Tokenize(documents[i].Text, scratch.Tokens);
                scratch.Matches.Clear();
                scratch.Matcher.Match(scratch.Tokens, scratch.Matches);
                scratch.View.Read(scratch.Tokens, scratch.Matches, new WorkMeter());
                action(i, scratch.View);
                return scratch;
            },
            _ => { });

    /// <summary>Small words of plain sentences are no names, and what surrounds them is seen beside the names as well.</summary>
    private static bool IsTelling(in TokenTraits traits) =>
        traits.IsCapitalized || traits.Kind is TokenKind.Number or TokenKind.Ideograph || traits.RunFirst >= 0 || traits.Case != SentenceCase.Mixed;
}
