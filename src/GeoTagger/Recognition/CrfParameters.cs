namespace GeoTagger.Recognition;

/// <summary>What training hands over to be written as a <see cref="CrfModel"/>.</summary>
internal sealed record CrfParameters
{
    public required LabelSet Labels { get; init; }

    public required FeatureGroups Groups { get; init; }

    /// <summary>What it was trained with.</summary>
    public required TrainingBasis Basis { get; init; }

    /// <summary>The hash of each feature.</summary>
    public required uint[] Features { get; init; }

    /// <summary>One row of <see cref="LabelSet.Stride"/> weights a feature.</summary>
    public required float[] Weights { get; init; }

    /// <summary>Score of each transition, from times <see cref="LabelSet.Stride"/> plus to; minus infinity where there is none.</summary>
    public required float[] Transitions { get; init; }

    /// <summary>Weights of the context network, see <see cref="ContextNetwork"/>; none without one.</summary>
    public required float[] Network { get; init; }

    /// <summary>The words that need no look.</summary>
    public required PlainWords PlainWords { get; init; }

    /// <summary>Slope and intercept of the calibration of each type, on the logit.</summary>
    public required (float Slope, float Intercept)[] Calibration { get; init; }

    /// <summary>Weights beyond this are cut when they are quantised.</summary>
    public float LargestWeight { get; init; } = 8;
}
