using GeoTagger.Gazetteers;
using GeoTagger.Learning.Corpora;
using GeoTagger.Recognition;

namespace GeoTagger.Learning.Tagger;

/// <summary>Trains the two heads of the tagger and writes them.</summary>
/// <param name="options">What is asked for.</param>
/// <param name="progress">Told of each step.</param>
public sealed class TaggerTraining(TaggerTrainingOptions options, Action<string> progress)
{
    private const int Halves = 2;
    private const int FirstReadingEpochs = 3;

    /// <summary>GMB is larger than all others together and its tags are made by programs: a part of it says as much.</summary>
    private const int TenthsOfGmb = 4;

    private readonly CrfTrainingOptions _training = options.Settings with { Method = options.Method, Epochs = options.Epochs, Seed = options.Seed };

    /// <summary>
    /// Runs the training: first without the documents for tuning, by which confidences are calibrated, then with them.
    /// </summary>
    public void Run()
    {
        using var gazetteer = Gazetteer.Open(options.Gazetteer);
        if (options.Tuning || !options.Calibrate)
        {
            Train(gazetteer);
            return;
        }

        progress("training without the documents for tuning, to calibrate");
        new TaggerTraining(options with { Tuning = true }, progress).Train(gazetteer);
        var calibration = TaggerCalibration.Fit(options);
        progress("training with them");
        Train(gazetteer, calibration);
    }

    private void Train(Gazetteer gazetteer, TaggerCalibration? calibration = null)
    {
        var clusters = WordClusters.Open(Path.Combine(options.Out, SequenceTagger.ClusterFile));
        var vectors = WordVectors.Open(Path.Combine(options.Out, SequenceTagger.VectorFile));
        if (options.EntityModel is null)
        {
            TrainEntities(gazetteer, clusters, vectors, calibration);
        }

        TrainToponyms(gazetteer, clusters, vectors, calibration);
    }

    private NetworkSource? Network(WordVectors vectors, ContextNetwork? shared = null) =>
        options.Groups.HasFlag(FeatureGroups.Network) ? new NetworkSource(vectors, shared) : null;

    private string EntityPath => Path.Combine(options.EntityModel ?? options.Out, SequenceTagger.EntityFile);

    private void TrainEntities(Gazetteer gazetteer, WordClusters clusters, WordVectors vectors, TaggerCalibration? calibration)
    {
        var plainWords = FindPlainWords(new TrainingSetReader(gazetteer, clusters, vectors, options.Groups, PlainWords.None));
        var reader = new TrainingSetReader(gazetteer, clusters, vectors, options.Groups, plainWords);
        var sources = CaseVariants.AddTo(Load(toponyms: false)).ToList();
        var taught = EntityAnnotation.TaughtBy(CorpusCatalog.All.Except(options.Exclude));
        var documents = reader.Read(sources, (document, view) => EntityAnnotation.Masks(document, view.Traits, taught));
        progress($"{documents.Length:N0} documents, {documents.Sum(document => document.TokenCount):N0} tokens with entities, {documents.Sum(document => document.IsPlain.Count(plain => plain)):N0} of them plain words");
        foreach (var document in documents)
        {
            document.Weight = EntityAnnotation.WeightOf(document.Source.Corpus);
        }

        var head = new HeadTraining(EntityAnnotation.Labels, options.Groups, Network(vectors), _training, progress);
        var table = head.ChooseFeatures(documents);
        if (options.Groups.HasFlag(FeatureGroups.Memory))
        {
            table = head.AddMemory(table, documents, reader.ReadMemory(sources, FirstReading(table, vectors, documents)));
        }

        var trainer = head.Train(table, documents);
        CrfModel.Write(Path.Combine(options.Out, SequenceTagger.EntityFile), SequenceTagger.EntityKind, head.Parameters(table, trainer, TrainingBasis.Of(clusters, vectors), plainWords, calibration?.Entities));
    }

    /// <summary>Labels every document by a model that has not seen it, as the tagger will not have seen its texts.</summary>
    private List<byte[]> FirstReading(FeatureTable table, WordVectors vectors, TrainingDocument[] documents)
    {
        var labels = new byte[documents.Length][];
        var head = new HeadTraining(EntityAnnotation.Labels, options.Groups, Network(vectors), _training with { Epochs = FirstReadingEpochs }, progress);
        for (var half = 0; half < Halves; half++)
        {
            progress($"first reading of half {half + 1}");
            var trainer = head.Train(table, [.. documents.Where((_, i) => HalfOf(documents[i]) != half)]);
            Parallel.For(
                0,
                documents.Length,
                () => new LinearChain(EntityAnnotation.Labels),
                (i, _, chain) =>
                {
                    if (HalfOf(documents[i]) == half)
                    {
                        labels[i] = trainer.Decode(documents[i], withMemory: false, chain);
                    }

                    return chain;
                },
                _ => { });
        }

        return [.. labels];
    }

    /// <summary>A document and its copies in another case belong to one half.</summary>
    private static int HalfOf(TrainingDocument document) => DocumentSplit.Tenth(document.Source.Text.ToUpperInvariant()) % Halves;

    private void TrainToponyms(Gazetteer gazetteer, WordClusters clusters, WordVectors vectors, TaggerCalibration? calibration)
    {
        var sources = CaseVariants.AddTo(Load(toponyms: true).Concat(Load(toponyms: false).Where(document => document.Corpus == CorpusCatalog.Worldwide))).ToList();

        var entities = CrfModel.Open(EntityPath, SequenceTagger.EntityKind, vectors);
        var basis = TrainingBasis.Of(clusters, vectors);
        entities.RequireTrainedWith(basis);
        var cues = new GazetteerCueReader(gazetteer);
        var reader = new TrainingSetReader(gazetteer, clusters, vectors, options.Groups, entities.PlainWords);
        var documents = reader.Read(sources, ToponymAnnotation.Masks, view =>
        {
            var reading = new TextReading(clusters, vectors, cues, entities, null);
            reading.ReadEntities(view);
            return (token, target) => FeatureExtractor.ExtractStacked(view, reading.Entities.Labels, token, target);
        });
        progress($"{documents.Length:N0} documents, {documents.Sum(document => document.TokenCount):N0} tokens with toponyms");
        foreach (var document in documents)
        {
            document.Weight = ToponymAnnotation.WeightOf(document.Source.Corpus);
            document.Domain = CorpusCatalog.IsToponymCorpus(document.Source.Corpus) ? 0 : 1;
        }

        var head = new HeadTraining(ToponymAnnotation.Labels, options.Groups, Network(vectors, entities.Network), _training with { Cutoff = 2, MaxFeatures = 300_000 }, progress);
        var table = head.ChooseFeatures(documents);
        var trainer = head.Train(table, documents);
        CrfModel.Write(Path.Combine(options.Out, SequenceTagger.ToponymFile), SequenceTagger.ToponymKind, head.Parameters(table, trainer, basis.Beside(entities), PlainWords.None, calibration?.Toponyms));
    }

    /// <summary>Looks at both kinds of corpora: a word of a place's name is not plain, whoever says so.</summary>
    private PlainWords FindPlainWords(TrainingSetReader reader)
    {
        var counts = new PlainWordCounts();
        CorpusDocument[] sources = [.. Load(toponyms: false), .. Load(toponyms: true)];
        var taught = Enum.GetValues<EntityCategory>().ToHashSet();
        reader.Visit(sources, (i, view) => counts.Add(
            view.Traits,
            CorpusCatalog.IsToponymCorpus(sources[i].Corpus) ? ToponymAnnotation.Masks(sources[i], view) : EntityAnnotation.Masks(sources[i], view.Traits, taught)));
        return counts.Words;
    }

    private IEnumerable<CorpusDocument> Load(bool toponyms) => CorpusCatalog.All
        .Where(corpus => CorpusCatalog.IsToponymCorpus(corpus) == toponyms && !options.Exclude.Contains(corpus))
        .SelectMany(corpus => CorpusCatalog.Read(options.Corpora, corpus).Where(options.IsForTraining))
        .Where(document => document.Corpus != CorpusCatalog.Gmb || DocumentSplit.Tenth(document.Id + "-share") < TenthsOfGmb);
}
