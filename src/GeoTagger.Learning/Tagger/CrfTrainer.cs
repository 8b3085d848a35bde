using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GeoTagger.Recognition;

namespace GeoTagger.Learning.Tagger;

/// <summary>
/// Finds the weights of a linear-chain CRF from sentences whose tokens allow one label or several, by AdaGrad on small batches.
/// </summary>
/// <remarks>
/// The work is dealt to a fixed number of lanes: first each takes sentences of the batch, then each moves its own rows of weights. Sums
/// are so taken in one order, and the result is the same on any number of cores.
/// </remarks>
internal sealed class CrfTrainer
{
    private const int Lanes = 4;
    private const int BatchTokens = 160;
    private readonly LabelSet _labels;
    private readonly CrfTrainingOptions _options;
    private readonly int _stride;
    private readonly int _rows;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _transitions;
    private readonly float[] _transitionSquares;
    private readonly TrainingLane[] _lanes;
    private readonly NetworkTraining? _network;
    private float[] _potentials;
    private float[] _transposed;
    private readonly float[][] _means = [[], [], []];
    private int _snapshots;
    private float _remaining = 1;

    public CrfTrainer(LabelSet labels, int rows, int domains, NetworkSource? network, CrfTrainingOptions options)
    {
        _labels = labels;
        _options = options;
        _stride = labels.Stride;
        _rows = rows;
        _weights = new float[rows * domains * _stride];
        _squares = UsesAdaGrad ? new float[_weights.Length] : [];
        _transitions = LinearChain.EmptyTransitions(labels);
        _transitionSquares = new float[_transitions.Length];
        (_potentials, _transposed) = CrfModel.Exponentials(_transitions, _stride);
        _network = network is null ? null : new NetworkTraining(labels, network, options, Lanes);
        _lanes = [.. Enumerable.Range(0, Lanes).Select(lane => new TrainingLane(labels, options, _network?[lane]))];
    }

    /// <summary>One row a feature, the habits of domain 0 only.</summary>
    public ReadOnlySpan<float> Weights => _weights.AsSpan(0, _rows * _stride);

    public float[] Transitions => _transitions;

    /// <summary>The weights of the context network that were learnt, none without one.</summary>
    public float[] NetworkWeights => _network?.Learnt ?? [];

    private float[][] Learnt => [_weights, _transitions, _network?.Network.Weights ?? []];

    /// <summary>The steps become smaller towards the end.</summary>
    private float Rate => _options.LearningRate * Math.Max(0.1f, _remaining);

    private bool UsesAdaGrad => _options.Method is TrainingMethod.Crf or TrainingMethod.SoftmaxMargin;

    /// <summary>Goes over all sentences once for each epoch.</summary>
    /// <param name="documents">The documents, indexed.</param>
    /// <param name="progress">Told of each epoch.</param>
    public void Train(IReadOnlyList<TrainingDocument> documents, Action<string> progress)
    {
        var random = new Random(_options.Seed);
        var complete = documents.Where(document => document.IsComplete).ToList();
        for (var epoch = 1; epoch <= _options.Epochs; epoch++)
        {
            // Those that leave types open come later: a model that knows nothing yet would spread what is open over all of them.
            var sentences = Sentences(epoch <= _options.CompleteEpochs && complete.Count > 0 ? complete : documents);
            var total = sentences.Sum(sentence => (float)sentence.Length);
            random.Shuffle(CollectionsMarshal.AsSpan(sentences));
            var loss = 0.0;
            var batch = new List<TrainingSentence>();
            var (tokens, batches) = (0, 0);
            foreach (var sentence in sentences)
            {
                batch.Add(sentence with
                {
                    WithMemory = sentence.Document.Memory != null && random.NextDouble() < _options.MemoryShare,
                    Dropout = new FeatureDropout(_options.Dropout, (uint)random.Next()),
                });
                tokens += sentence.Length;
                if (tokens >= BatchTokens)
                {
                    loss += Step(batch);
                    _remaining -= tokens / (total * _options.Epochs);
                    batch.Clear();
                    tokens = 0;
                    AverageSometimes(++batches, epoch);
                }
            }

            loss += batch.Count > 0 ? Step(batch) : 0;
            progress($"epoch {epoch}: loss {loss / Math.Max(1, sentences.Count):0.0000} a sentence");
        }

        UseAverage();
    }

    /// <summary>The best labels of a document.</summary>
    public byte[] Decode(TrainingDocument document, bool withMemory, LinearChain chain)
    {
        var path = new byte[document.TokenCount];
        var emissions = new float[_stride * document.TokenCount];
        var activations = new NetworkActivations();
        for (var i = 0; i + 1 < document.Sentences.Length; i++)
        {
            var sentence = new TrainingSentence(document, document.Sentences[i], document.Sentences[i + 1] - document.Sentences[i], withMemory);
            sentence.Score(_weights, 0, _stride, emissions);
            _network?.Network.Read(sentence.Inputs, activations);
            _network?.Network.AddScores(activations, emissions);

            chain.Decode(emissions, _transitions, path.AsSpan(sentence.First, sentence.Length));
        }

        return path;
    }

    private static List<TrainingSentence> Sentences(IReadOnlyList<TrainingDocument> documents)
    {
        var sentences = new List<TrainingSentence>();
        foreach (var document in documents)
        {
            for (var i = 0; i + 1 < document.Sentences.Length; i++)
            {
                sentences.Add(new TrainingSentence(document, document.Sentences[i], document.Sentences[i + 1] - document.Sentences[i], false));
            }
        }

        return sentences;
    }

    private double Step(List<TrainingSentence> batch)
    {
        Parallel.For(0, Lanes, lane => _lanes[lane].Read(batch, lane, Lanes, _weights, _rows, _transitions, _potentials, _transposed));
        _network?.BeginStep();
        Parallel.For(0, Lanes, lane =>
        {
            MoveRows(lane);
            _network?.Move(lane, _remaining);
        });
        MoveTransitions();
        return _lanes.Sum(lane => lane.Loss);
    }

    private void MoveRows(int owner)
    {
        foreach (var lane in _lanes)
        {
            foreach (var (sentence, token, residual) in lane.Residuals)
            {
                var gradient = lane.ResidualAt(residual);
                var domain = sentence.Document.Domain * _rows;
                var shown = token - sentence.First;
                MoveRows(sentence.Document.Features[token], sentence.Dropout, shown, owner, domain, gradient);
                if (sentence.WithMemory)
                {
                    MoveRows(sentence.Document.Memory![token], sentence.Dropout, shown, owner, domain, gradient);
                }
            }
        }
    }

    private void MoveRows(ReadOnlySpan<int> rows, FeatureDropout dropout, int token, int owner, int domain, ReadOnlySpan<float> gradient)
    {
        foreach (var row in rows)
        {
            if (row % Lanes == owner && !dropout.Hides(row, token))
            {
                MoveRow(row, gradient);
                if (domain > 0)
                {
                    MoveRow(domain + row, gradient);
                }
            }
        }
    }

    private void MoveRow(int row, ReadOnlySpan<float> gradient)
    {
        ref var weights = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_weights), row * _stride);
        ref var slope = ref MemoryMarshal.GetReference(gradient);
        if (!UsesAdaGrad)
        {
            for (var block = 0; block < _stride; block += Vector256<float>.Count)
            {
                ref var weight = ref Unsafe.Add(ref weights, block);
                (Vector256.LoadUnsafe(ref weight) + Vector256.LoadUnsafe(ref Unsafe.Add(ref slope, block))).StoreUnsafe(ref weight);
            }

            return;
        }

        ref var squares = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_squares), row * _stride);
        var rate = Vector256.Create(Rate);
        var decay = Vector256.Create(_options.L2);
        var shrink = Vector256.Create(_options.L1);
        for (var block = 0; block < _stride; block += Vector256<float>.Count)
        {
            ref var weight = ref Unsafe.Add(ref weights, block);
            ref var square = ref Unsafe.Add(ref squares, block);
            var current = Vector256.LoadUnsafe(ref weight);
            var step = Vector256.LoadUnsafe(ref Unsafe.Add(ref slope, block)) - (decay * current);
            var sum = Vector256.LoadUnsafe(ref square) + (step * step);
            sum.StoreUnsafe(ref square);
            var scaled = rate / (Vector256.Sqrt(sum) + Vector256.Create(0.1f));
            var moved = current + (scaled * step);
            if (_options.L1 > 0)
            {
                // Soft threshold: a weight that does not pay for itself becomes zero (Duchi and Singer 2009).
                moved = Vector256.CopySign(Vector256.Max(Vector256.Abs(moved) - (scaled * shrink), Vector256<float>.Zero), moved);
            }

            moved.StoreUnsafe(ref weight);
        }
    }

    private void MoveTransitions()
    {
        for (var i = 0; i < _transitions.Length; i++)
        {
            if (float.IsNegativeInfinity(_transitions[i]))
            {
                continue;
            }

            var step = 0f;
            foreach (var lane in _lanes)
            {
                step += lane.Transitions[i];
            }

            _transitionSquares[i] += step * step;
            _transitions[i] += UsesAdaGrad ? Rate * step / (MathF.Sqrt(_transitionSquares[i]) + 0.1f) : step;
        }

        (_potentials, _transposed) = CrfModel.Exponentials(_transitions, _stride);
    }

    /// <summary>
    /// What is learnt is the mean over moments of the second half (Polyak and Juditsky 1992), so that the last batches do not have the
    /// last word; the perceptron needs it most.
    /// </summary>
    private void AverageSometimes(int batch, int epoch)
    {
        if (2 * epoch <= _options.Epochs || batch % 512 != 0)
        {
            return;
        }

        _snapshots++;
        for (var i = 0; i < Learnt.Length; i++)
        {
            Array.Resize(ref _means[i], Learnt[i].Length);
            TensorPrimitives.Add(_means[i], Learnt[i], _means[i]);
        }
    }

    private void UseAverage()
    {
        for (var i = 0; i < Learnt.Length && _snapshots > 0; i++)
        {
            TensorPrimitives.Divide(_means[i], _snapshots, Learnt[i]);
        }
    }
}
