using GeoTagger.Gazetteers;
using GeoTagger.Learning.Evaluation;
using GeoTagger.Resolution;

namespace GeoTagger.Learning.Ranker;

/// <summary>
/// Trains the passes of a resolver. What a pass reads of the pass before it, and what the confidences are calibrated by, comes from models
/// that have not seen the document (stacking; Wolpert 1992).
/// </summary>
internal sealed class ResolverTrainer(Gazetteer gazetteer)
{
    private const int Passes = 2;
    private const int Folds = 5;

    private readonly PlaceKinds _kinds = new(gazetteer);

    /// <summary>A model that has seen these documents.</summary>
    public ResolverModel Train(IReadOnlyList<RecognizedDocument> documents)
    {
        var model = Empty();
        var folds = Enumerable.Range(0, Folds).Select(_ => Empty()).ToArray();
        for (var pass = 0; pass < Passes; pass++)
        {
            var rows = Rows(documents, folds);
            // LightGBM itself gains nothing from threads on tables of this size.
            Parallel.For(0, Folds + 1, fold =>
            {
                if (fold == Folds)
                {
                    model = Append(model, rows);
                }
                else
                {
                    folds[fold] = Append(folds[fold], rows.Where((_, document) => document % Folds != fold));
                }
            });
        }

        return new ResolverModel(model.Version, model.Passes, Calibrate(documents, folds));
    }

    private static ResolverModel Empty() => new("untrained", [], IsotonicCurve.Identity);

    private static ResolverModel Append(ResolverModel model, IEnumerable<List<RankerRow>> rows) =>
        new("trained", [.. model.Passes, RankerTrainer.Train([.. rows.SelectMany(document => document)])], IsotonicCurve.Identity);

    private List<RankerRow>[] Rows(IReadOnlyList<RecognizedDocument> documents, ResolverModel[] folds)
    {
        // Each corpus counts alike: what the larger one is about should not be what the resolver expects of the world.
        var counts = documents.CountBy(document => document.Gold.Corpus).ToDictionary();
        var rows = new List<RankerRow>[documents.Count];
        Parallel.For(0, Folds, fold =>
        {
            var builder = new RowBuilder(gazetteer, new ToponymResolver(gazetteer, _kinds, folds[fold]));
            for (var i = fold; i < documents.Count; i += Folds)
            {
                rows[i] = builder.Rows(documents[i], (float)documents.Count / (counts.Count * counts[documents[i].Gold.Corpus]));
            }
        });
        return rows;
    }

    private IsotonicCurve Calibrate(IReadOnlyList<RecognizedDocument> documents, ResolverModel[] folds)
    {
        var scorer = new ToponymScorer();
        for (var fold = 0; fold < Folds; fold++)
        {
            var resolving = new CorpusResolving(new GeoTaggingPipeline(gazetteer, model: folds[fold]));
            for (var i = fold; i < documents.Count; i += Folds)
            {
                scorer.Add(documents[i].Gold, resolving.Resolve(documents[i]));
            }
        }

        return IsotonicRegression.Fit([.. scorer.Places.Select(place => ((float)place.Toponym.Confidence, place.IsRight))]);
    }
}
