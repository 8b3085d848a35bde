namespace GeoTagger.Learning.Tagger;

/// <summary>How the weights are found.</summary>
public enum TrainingMethod
{
    /// <summary>Conditional likelihood (Lafferty et al. 2001).</summary>
    Crf,

    /// <summary>Conditional likelihood in which wrong labels get a head start (Gimpel and Smith 2010).</summary>
    SoftmaxMargin,

    /// <summary>Averaged structured perceptron (Collins 2002).</summary>
    Perceptron,

    /// <summary>Passive-aggressive steps of the least size that mends a sentence (Crammer et al. 2006, PA-I).</summary>
    PassiveAggressive,
}
