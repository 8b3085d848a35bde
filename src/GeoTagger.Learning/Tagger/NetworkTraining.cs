using GeoTagger.Recognition;

namespace GeoTagger.Learning.Tagger;

/// <summary>The weights of the context network while they are learnt, by Adam (Kingma and Ba 2015) on small batches.</summary>
internal sealed class NetworkTraining
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.999f;
    private readonly NetworkLane[] _lanes;
    private readonly float[] _means;
    private readonly float[] _squares;
    private readonly float _rate;
    private readonly int _firstLearnt;
    private float _firstPower = 1;
    private float _secondPower = 1;

    /// <summary>Begins with random weights, or under the layers of another head, which stay as they are.</summary>
    public NetworkTraining(LabelSet labels, NetworkSource source, CrfTrainingOptions options, int lanes)
    {
        var weights = FirstWeights(labels, options.Seed);
        Network = source.Shared?.WithOutput(labels, weights.AsSpan(ContextNetwork.OutputStart)) ?? new ContextNetwork(labels, source.Vectors, weights);
        _firstLearnt = source.Shared is null ? 0 : ContextNetwork.OutputStart;
        _lanes = [.. Enumerable.Range(0, lanes).Select(_ => new NetworkLane(Network, source.Shared is not null, options))];
        _means = new float[Network.Weights.Length];
        _squares = new float[_means.Length];
        _rate = options.NetworkRate;
    }

    public ContextNetwork Network { get; }

    /// <summary>The weights that were learnt.</summary>
    public float[] Learnt => Network.Weights[_firstLearnt..];

    public NetworkLane this[int lane] => _lanes[lane];

    /// <summary>Prepares a step; call before <see cref="Move"/>.</summary>
    public void BeginStep()
    {
        _firstPower *= FirstDecay;
        _secondPower *= SecondDecay;
    }

    /// <summary>Moves one lane's share of the weights by the gradients of all lanes.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="remaining">Share of the training that is still to come: the steps become smaller.</param>
    public void Move(int lane, float remaining)
    {
        var weights = Network.Weights;
        var rate = _rate * Math.Max(0.02f, remaining) * MathF.Sqrt(1 - _secondPower) / (1 - _firstPower);
        var share = (weights.Length + _lanes.Length - 1) / _lanes.Length;
        for (var i = Math.Max(_firstLearnt, lane * share); i < Math.Min(weights.Length, (lane + 1) * share); i++)
        {
            var slope = 0f;
            foreach (var other in _lanes)
            {
                slope += other.Gradient[i];
                other.Gradient[i] = 0;
            }

            _means[i] += (1 - FirstDecay) * (slope - _means[i]);
            _squares[i] += (1 - SecondDecay) * ((slope * slope) - _squares[i]);
            weights[i] += rate * _means[i] / (MathF.Sqrt(_squares[i]) + 1e-6f);
        }
    }

    /// <summary>Small random weights, smaller the more inputs a unit has (He et al. 2015); no bias; labels at 0.</summary>
    private static float[] FirstWeights(LabelSet labels, int seed)
    {
        var random = new Random(seed);
        var weights = new float[ContextNetwork.WeightCount(labels)];
        for (var layer = 0; layer < ContextNetwork.Dilations.Length; layer++)
        {
            var size = layer == 0 ? 0.2f : MathF.Sqrt(2f / (3 * ContextNetwork.Hidden));
            for (var i = ContextNetwork.LayerStart(layer); i < ContextNetwork.BiasStart(layer); i++)
            {
                weights[i] = size * 1.7f * ((2 * random.NextSingle()) - 1);
            }
        }

        for (var i = ContextNetwork.OutputStart; i < weights.Length; i++)
        {
            weights[i] = 0.02f * ((2 * random.NextSingle()) - 1);
        }

        return weights;
    }
}
