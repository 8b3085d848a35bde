using GeoTagger.Learning.Corpora;
using GeoTagger.Recognition;

namespace GeoTagger.Learning.Tagger;

/// <summary>What <c>train tagger</c> is asked for.</summary>
public sealed record TaggerTrainingOptions
{
    /// <summary>Epochs of the shipped models.</summary>
    public const int DefaultEpochs = 8;

    /// <summary>Features of the shipped models: the network reads the vectors that the clusters are made of, which add nothing to it.</summary>
    public const FeatureGroups DefaultGroups = FeatureGroups.All & ~FeatureGroups.Clusters;

    /// <summary>Folder with <c>entities/</c> and <c>toponyms/</c>.</summary>
    public required string Corpora { get; init; }

    /// <summary>The compiled gazetteer.</summary>
    public required string Gazetteer { get; init; }

    /// <summary>Where the models go; <see cref="SequenceTagger.ClusterFile"/> must lie there.</summary>
    public required string Out { get; init; }

    /// <summary>Corpora to leave out.</summary>
    public IReadOnlyCollection<string> Exclude { get; init; } = [];

    /// <summary>Features to use.</summary>
    public FeatureGroups Groups { get; init; } = DefaultGroups;

    /// <summary>How the weights are found.</summary>
    public TrainingMethod Method { get; init; } = TrainingMethod.Crf;

    /// <summary>Times that every sentence is seen.</summary>
    public int Epochs { get; init; } = DefaultEpochs;

    /// <summary>Seed of the order of sentences.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Further settings.</summary>
    internal CrfTrainingOptions Settings { get; init; } = new();

    /// <summary>Keeps the documents for tuning out of training as well, to choose by them.</summary>
    public bool Tuning { get; init; }

    /// <summary>Whether confidences are calibrated, by a training of its own.</summary>
    public bool Calibrate { get; init; } = true;

    /// <summary>Take an entity model from here and train the toponym head only; null trains both.</summary>
    public string? EntityModel { get; init; }

    /// <summary>Number of folds of the toponym corpora, 1 for none.</summary>
    public int Folds { get; init; } = 1;

    /// <summary>The folds to leave out: documents whose position in their corpus modulo <see cref="Folds"/> is one of these.</summary>
    public IReadOnlyCollection<int> LeftOut { get; init; } = [];

    /// <summary>Whether a document may be trained on.</summary>
    internal bool IsForTraining(CorpusDocument document, int position) =>
        !IsForMeasuring(document, position) && !(Tuning && DocumentSplit.IsForTuning(document.Id));

    /// <summary>Whether a document calibrates the confidences of a model that has not seen it.</summary>
    internal bool IsForCalibration(CorpusDocument document, int position) =>
        !IsForMeasuring(document, position) && DocumentSplit.IsForTuning(document.Id);

    private bool IsForMeasuring(CorpusDocument document, int position) => Folds > 1 && CorpusCatalog.IsToponymCorpus(document.Corpus)
        ? LeftOut.Contains(position % Folds)
        : DocumentSplit.IsHeldOut(document.Id);
}
