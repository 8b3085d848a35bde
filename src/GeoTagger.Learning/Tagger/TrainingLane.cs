using System.Numerics;
using System.Numerics.Tensors;
using GeoTagger.Recognition;

namespace GeoTagger.Learning.Tagger;

/// <summary>
/// Reads its share of a batch and says for every token and label how far the model is from the annotation: the expected label under
/// the allowed ones less the expected label under all.
/// </summary>
internal sealed class TrainingLane(LabelSet labels, CrfTrainingOptions options, NetworkLane? network)
{
    // A label that is wrong by less moves no weight worth the time.
    public const float Negligible = 2e-3f;

    private readonly LinearChain _all = new(labels);
    private readonly LinearChain _allowed = new(labels);
    private readonly float[] _difference = new float[labels.Stride];
    private float[] _emissions = [];
    private float[] _residuals = [];
    private float[] _sentenceResiduals = [];
    private byte[] _path = [];
    private byte[] _goldPath = [];
    private int _used;

    /// <summary>Sentence, token of its document, and number of the residual.</summary>
    public List<(TrainingSentence Sentence, int Token, int Residual)> Residuals { get; } = [];

    /// <summary>Gradient of the transitions.</summary>
    public float[] Transitions { get; } = new float[labels.Stride * labels.Stride];

    /// <summary>Loss of the last batch's share.</summary>
    public double Loss { get; private set; }

    public ReadOnlySpan<float> ResidualAt(int number) => _residuals.AsSpan(number * labels.Stride, labels.Stride);

    public void Read(List<TrainingSentence> batch, int lane, int lanes, float[] weights, int rows, float[] transitions, float[] potentials, float[] transposed)
    {
        Residuals.Clear();
        Array.Clear(Transitions);
        Loss = 0;
        _used = 0;
        for (var i = lane; i < batch.Count; i += lanes)
        {
            var sentence = batch[i];
            Grow(ref _emissions, sentence.Length * labels.Stride);
            sentence.Score(weights, sentence.Document.Domain * rows, labels.Stride, _emissions);
            network?.AddScores(sentence, _emissions);
            if (options.Method is TrainingMethod.Crf or TrainingMethod.SoftmaxMargin)
            {
                ReadMarginals(sentence, potentials, transposed);
            }
            else
            {
                ReadPaths(sentence, transitions);
            }
        }
    }

    private void ReadMarginals(TrainingSentence sentence, float[] potentials, float[] transposed)
    {
        var weight = sentence.Document.Weight;
        if (!_allowed.Propagate(_emissions, potentials, transposed, sentence.Length, sentence.Masks))
        {
            // Two spans that share a token contradict each other.
            return;
        }

        if (options.Method == TrainingMethod.SoftmaxMargin)
        {
            AddMargin(sentence, options.Margin);
        }

        _all.Propagate(_emissions, potentials, transposed, sentence.Length, []);
        Grow(ref _sentenceResiduals, sentence.Length * labels.Stride);
        Span<float> expected = stackalloc float[labels.Stride];
        for (var token = 0; token < sentence.Length; token++)
        {
            _allowed.Marginals(token, _difference);
            _all.Marginals(token, expected);
            Loss += weight * LossOf(expected, sentence.Masks[token]);
            TensorPrimitives.Subtract(_difference, expected, _difference);
            TensorPrimitives.Multiply(_difference, weight, _difference);
            _difference.CopyTo(_sentenceResiduals, token * labels.Stride);
            Keep(sentence, token);
            if (token + 1 < sentence.Length)
            {
                _allowed.AddTransitionMarginals(token, potentials, weight, Transitions);
                _all.AddTransitionMarginals(token, potentials, -weight, Transitions);
            }
        }

        network?.AddGradient(sentence, _sentenceResiduals);
    }

    private static double LossOf(ReadOnlySpan<float> expected, ulong mask)
    {
        var probability = 0f;
        for (; mask != 0; mask &= mask - 1)
        {
            probability += expected[BitOperations.TrailingZeroCount(mask)];
        }

        return -Math.Log(Math.Clamp(probability, 1e-6, 1));
    }

    private void ReadPaths(TrainingSentence sentence, float[] transitions)
    {
        Grow(ref _path, sentence.Length);
        Grow(ref _goldPath, sentence.Length);
        var predicted = _path.AsSpan(0, sentence.Length);
        var gold = _goldPath.AsSpan(0, sentence.Length);
        var passive = options.Method == TrainingMethod.PassiveAggressive;
        if (passive)
        {
            AddMargin(sentence, 1);
        }

        var score = _all.Decode(_emissions, transitions, predicted);
        AddMargin(sentence, -1e6f);
        var goldScore = _all.Decode(_emissions, transitions, gold);
        var wrong = 0;
        var norm = 0;
        for (var token = 0; token < sentence.Length; token++)
        {
            if (predicted[token] != gold[token])
            {
                wrong++;
                norm += 2 * sentence.FeatureCount(token);
            }
        }

        Loss += wrong;

        // The perceptron finds the same with steps of any size; of this one its weights fit into eight bits.
        var step = sentence.Document.Weight * (passive && wrong > 0 ? Math.Clamp((score - goldScore) / norm, 0, options.Aggressiveness) : options.Aggressiveness);
        for (var token = 0; token < sentence.Length; token++)
        {
            Array.Clear(_difference);
            _difference[gold[token]] += step;
            _difference[predicted[token]] -= step;
            Keep(sentence, token);
            if (token > 0)
            {
                Transitions[(gold[token - 1] * labels.Stride) + gold[token]] += step;
                Transitions[(predicted[token - 1] * labels.Stride) + predicted[token]] -= step;
            }
        }
    }

    private void AddMargin(TrainingSentence sentence, float margin)
    {
        for (var token = 0; token < sentence.Length; token++)
        {
            for (var label = 0; label < labels.Count; label++)
            {
                if ((sentence.Masks[token] & (1UL << label)) == 0)
                {
                    _emissions[(token * labels.Stride) + label] += margin;
                }
            }
        }
    }

    private void Keep(TrainingSentence sentence, int token)
    {
        if (TensorPrimitives.MaxMagnitude<float>(_difference) is var largest && Math.Abs(largest) < Negligible)
        {
            return;
        }

        if (_residuals.Length < (_used + 1) * labels.Stride)
        {
            Array.Resize(ref _residuals, Math.Max(1 << 16, 2 * _residuals.Length));
        }

        _difference.CopyTo(_residuals, _used * labels.Stride);
        Residuals.Add((sentence, sentence.First + token, _used++));
    }

    private static void Grow<T>(ref T[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            buffer = new T[Math.Max(length, 2 * buffer.Length)];
        }
    }
}
