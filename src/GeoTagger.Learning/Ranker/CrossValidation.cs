using GeoTagger.Gazetteers;
using GeoTagger.Learning.Corpora;
using GeoTagger.Learning.Evaluation;

namespace GeoTagger.Learning.Ranker;

/// <summary>
/// Predicts corpora of toponyms by models that have not seen the documents: toponym model of the tagger, resolver and calibration are
/// trained anew without them. For training a resolver, too, each document is recognised by a tagger that has not seen it.
/// </summary>
/// <param name="sources">Where the corpora and the other models lie.</param>
/// <param name="gazetteer">The gazetteer, opened.</param>
/// <param name="progress">Told of each step.</param>
public sealed class CrossValidation(ResolverSources sources, Gazetteer gazetteer, Action<string> progress)
{
    private const int Folds = ResolverSources.Folds;

    /// <summary>Predicts each fold of the corpora by models trained on the other folds of all of them.</summary>
    /// <returns>The documents of each corpus, fold by fold.</returns>
    public IReadOnlyDictionary<string, IReadOnlyList<EvaluatedDocument>> ByFolds()
    {
        using var recognition = new FoldRecognition(sources, gazetteer, progress);
        return ByFolds(recognition);
    }

    /// <summary>The same with a recognition that is shared; it must leave out no corpus.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<EvaluatedDocument>> ByFolds(FoldRecognition recognition)
    {
        var names = sources.ToponymCorpora;
        var corpora = names.Select(sources.Read).ToArray();
        var training = TrainingSets(recognition, [.. Enumerable.Range(0, Folds).Select(fold => corpora.SelectMany(corpus => FoldOf(corpus, fold)).ToArray())]);
        var result = names.Select(_ => new List<EvaluatedDocument>()).ToArray();
        for (var fold = 0; fold < Folds; fold++)
        {
            var recognizer = recognition.Without(fold);
            var resolving = Resolver(training[fold], $"without the fold {fold}");
            for (var corpus = 0; corpus < corpora.Length; corpus++)
            {
                result[corpus].AddRange(Predict(recognizer, resolving, FoldOf(corpora[corpus], fold)));
            }
        }

        return Enumerable.Range(0, names.Count).ToDictionary(i => names[i], i => (IReadOnlyList<EvaluatedDocument>)result[i]);
    }

    /// <summary>Predicts a corpus, which must be excluded from the sources, by models trained on the others.</summary>
    public IReadOnlyList<EvaluatedDocument> OfUnseen(string corpus)
    {
        using var recognition = new FoldRecognition(sources, gazetteer, progress);
        var resolving = Resolver(OutOfFold(recognition), $"without {corpus}");
        return [.. Predict(recognition.Without(), resolving, sources.Read(corpus))];
    }

    /// <summary>All documents of the corpora, each recognised by a tagger that has not seen its fold.</summary>
    internal List<RecognizedDocument> OutOfFold(FoldRecognition recognition)
    {
        var documents = sources.ToponymCorpora.Select(sources.Read).ToArray();
        var result = new List<RecognizedDocument>();
        for (var fold = 0; fold < Folds; fold++)
        {
            result.AddRange(recognition.Without(fold).Recognize([.. documents.SelectMany(corpus => FoldOf(corpus, fold))]));
        }

        return result;
    }

    // What the resolver that is measured on fold i learns from was recognised without i and without its own fold.
    private static List<RecognizedDocument>[] TrainingSets(FoldRecognition recognition, ToponymDocument[][] folds)
    {
        var sets = folds.Select(_ => new List<RecognizedDocument>()).ToArray();
        for (var i = 0; i < Folds; i++)
        {
            for (var j = i + 1; j < Folds; j++)
            {
                var recognizer = recognition.Without(i, j);
                sets[j].AddRange(recognizer.Recognize(folds[i]));
                sets[i].AddRange(recognizer.Recognize(folds[j]));
            }
        }

        return sets;
    }

    private static ToponymDocument[] FoldOf(IReadOnlyList<ToponymDocument> corpus, int fold) => [.. corpus.Where((_, position) => position % Folds == fold)];

    private CorpusResolving Resolver(IReadOnlyList<RecognizedDocument> documents, string what)
    {
        progress($"training the resolver {what}");
        return new CorpusResolving(new GeoTaggingPipeline(gazetteer, model: new ResolverTrainer(gazetteer).Train(documents)));
    }

    private static IEnumerable<EvaluatedDocument> Predict(DocumentRecognizer recognizer, CorpusResolving resolving, IReadOnlyList<ToponymDocument> documents) =>
        recognizer.Recognize(documents).Select(document => new EvaluatedDocument(document.Gold, resolving.Resolve(document)));
}
