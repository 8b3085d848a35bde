namespace GeoTagger.Learning.Tagger;

/// <summary>The settings of a training run; the defaults are those of the shipped model.</summary>
internal sealed record CrfTrainingOptions
{
    public TrainingMethod Method { get; init; } = TrainingMethod.Crf;

    public int Epochs { get; init; } = TaggerTrainingOptions.DefaultEpochs;

    /// <summary>Of these, epochs at the start that see only documents with one label a token.</summary>
    public int CompleteEpochs { get; init; } = 2;

    public int Seed { get; init; } = 1;

    /// <summary>First step of AdaGrad (Duchi, Hazan, Singer 2011).</summary>
    public float LearningRate { get; init; } = 0.04f;

    public float L1 { get; init; }

    public float L2 { get; init; } = 1e-2f;

    /// <summary>Share of the features hidden at each visit, see <see cref="FeatureDropout"/>.</summary>
    public float Dropout { get; init; } = 0.15f;

    /// <summary>Share of the words hidden from the context network.</summary>
    public float WordDropout { get; init; } = 0.1f;

    /// <summary>Share of its uppermost units hidden from the labels.</summary>
    public float UnitDropout { get; init; } = 0.3f;

    /// <summary>First step of Adam, for the context network.</summary>
    public float NetworkRate { get; init; } = 2e-3f;

    /// <summary>Features seen less often are left out.</summary>
    public int Cutoff { get; init; } = 3;

    /// <summary>Rows of the shipped model.</summary>
    public int MaxFeatures { get; init; } = 650_000;

    /// <summary>Share of the visits in which a document shows what a first reading made of it; tagging needs both.</summary>
    public double MemoryShare { get; init; } = 0.6;

    /// <summary>Head start of wrong labels under <see cref="TrainingMethod.SoftmaxMargin"/>.</summary>
    public float Margin { get; init; } = 1f;

    /// <summary>Largest step of <see cref="TrainingMethod.PassiveAggressive"/>.</summary>
    public float Aggressiveness { get; init; } = 0.02f;
}
