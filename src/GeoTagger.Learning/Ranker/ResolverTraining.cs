using System.Diagnostics;
using GeoTagger.Gazetteers;
using GeoTagger.Learning.Corpora;
using GeoTagger.Learning.Evaluation;
using GeoTagger.Resolution;
using Microsoft.ML;

namespace GeoTagger.Learning.Ranker;

/// <summary>Trains the resolver that ships and writes it with its card.</summary>
/// <param name="sources">Where the corpora and the other models lie.</param>
/// <param name="progress">Told of each step.</param>
public sealed class ResolverTraining(ResolverSources sources, Action<string> progress)
{
    private static readonly Dictionary<string, (string Name, string Licence)> Credits = new()
    {
        [CorpusCatalog.Lgl] = ("Local-Global Lexicon (Lieberman, Samet, Sankaranarayanan 2010)", "none stated; research use"),
        [CorpusCatalog.GeoWebNews] = ("GeoWebNews (Gritta, Pilehvar, Collier 2019)", "GPL-3.0 (the repository)"),
    };

    /// <summary>Trains on all documents of the corpora of toponyms and writes model and card into a folder.</summary>
    public void Run(string folder)
    {
        using var gazetteer = Gazetteer.Open(sources.Gazetteer);
        var validation = new CrossValidation(sources, gazetteer, progress);
        using var recognition = new FoldRecognition(sources, gazetteer, progress);
        var figures = validation.ByFolds(recognition);
        var documents = validation.OutOfFold(recognition);
        progress("training the resolver on all documents");
        var model = new ResolverTrainer(gazetteer).Train(documents);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, ResolverModel.FileName);
        model.Save(path);
        var (digest, bytes) = ResolverCard.Digest(path);
        new ResolverCard
        {
            File = ResolverModel.FileName,
            Bytes = bytes,
            Sha256 = digest,
            Version = ResolverModel.Open(path).Version,
            Method = $"Gradient-boosted trees (LightGBM, binary log-loss), {model.Passes.Count} passes over each document, the second on what the first made of it; "
                + "each pass learns from predictions of models that have not seen the document. Isotonic calibration on such predictions.",
            MlNet = FileVersionInfo.GetVersionInfo(typeof(MLContext).Assembly.Location).ProductVersion!.Split('+')[0],
            Gazetteer = gazetteer.Info.Version,
            Corpora = [.. sources.ToponymCorpora.Select(corpus => new ResolverCard.CorpusCredit(Credits[corpus].Name, figures[corpus].Count, Credits[corpus].Licence))],
            Split = $"{ResolverSources.Folds}-fold cross-validation by position of the document in its file, end-to-end from raw text, demonyms on, strict spans, "
                + "161 km or the same record: toponym model, resolver and calibration trained without the fold that is measured.",
            CrossValidated = figures.ToDictionary(pair => pair.Key, pair => ResolverCard.CardFigures.Of(new ToponymEvaluation(gazetteer, pair.Value))),
            MicrosecondsPerCandidateAndPass = Math.Round(MicrosecondsPerCandidate(gazetteer, model, documents), 2),
        }.Write(folder);
    }

    private static double MicrosecondsPerCandidate(Gazetteer gazetteer, ResolverModel model, IReadOnlyList<RecognizedDocument> documents)
    {
        var resolver = new ToponymResolver(gazetteer, new PlaceKinds(gazetteer), model);
        var document = new Document();
        var (candidates, watch) = (0L, new Stopwatch());
        foreach (var source in documents)
        {
            source.CopyTo(document, TaggingOptions.Default);
            resolver.Prepare(document);
            watch.Start();
            resolver.Pass(document, model.Passes[^1]);
            watch.Stop();
            candidates += document.Scene.Scores.Count;
        }

        return watch.Elapsed.TotalMicroseconds / candidates;
    }
}
