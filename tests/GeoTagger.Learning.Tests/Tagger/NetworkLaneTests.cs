using System.Numerics.Tensors;
using GeoTagger.Learning.Corpora;
using GeoTagger.Learning.Tagger;
using GeoTagger.Recognition;

namespace GeoTagger.Learning.Tests.Tagger;

public sealed class NetworkLaneTests : IDisposable
{
    private static readonly LabelSet Labels = new(2);
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void The_gradient_is_the_slope_that_small_changes_of_the_weights_show()
    {
        var network = Network();
        var sentence = Sentence(network.Vectors, 11, 12, 99, 11, 12);
        var lane = new NetworkLane(network, outputOnly: false, new CrfTrainingOptions { WordDropout = 0, UnitDropout = 0 });
        var residuals = RandomNumbers(sentence.Length * Labels.Stride, 7);
        lane.AddScores(sentence, new float[sentence.Length * Labels.Stride]);
        lane.AddGradient(sentence, residuals);

        var random = new Random(3);
        for (var i = 0; i < 200; i++)
        {
            var weight = random.Next(network.Weights.Length);
            const float Step = 2e-3f;
            var kept = network.Weights[weight];
            network.Weights[weight] = kept + Step;
            var above = Goal(network, sentence, residuals);
            network.Weights[weight] = kept - Step;
            var below = Goal(network, sentence, residuals);
            network.Weights[weight] = kept;
            Assert.Equal((above - below) / (2 * Step), lane.Gradient[weight], 0.03f + (0.02f * Math.Abs(lane.Gradient[weight])));
        }
    }

    [Fact]
    public void A_hidden_word_reads_like_an_unknown_one()
    {
        var network = Network();
        var lane = new NetworkLane(network, outputOnly: false, new CrfTrainingOptions { WordDropout = 1, UnitDropout = 0 });
        var known = new float[Labels.Stride];
        var unknown = new float[Labels.Stride];
        lane.AddScores(Sentence(network.Vectors, 11), known);
        lane.AddScores(Sentence(network.Vectors, 99), unknown);
        Assert.Equal(unknown, known);
    }

    public void Dispose() => File.Delete(_path);

    private static float Goal(ContextNetwork network, TrainingSentence sentence, float[] residuals)
    {
        var scores = new float[residuals.Length];
        var activations = new NetworkActivations();
        network.Read(sentence.Inputs, activations);
        network.AddScores(activations, scores);
        return TensorPrimitives.Dot<float>(scores, residuals);
    }

    private ContextNetwork Network()
    {
        WordVectors.Write(_path, [11UL << 32, 12UL << 32], RandomNumbers((2 + WordClusters.FineClusters) * WordVectors.Dimensions, 1));
        return new ContextNetwork(Labels, WordVectors.Open(_path), RandomNumbers(ContextNetwork.WeightCount(Labels), 2));
    }

    private static float[] RandomNumbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => 0.3f * ((2 * random.NextSingle()) - 1))];
    }

    /// <summary>A sentence of words given by their hashes; no other column is set.</summary>
    private static TrainingSentence Sentence(WordVectors vectors, params ulong[] words)
    {
        var document = new TrainingDocument
        {
            Source = new CorpusDocument("test", "test", "", []),
            Sentences = [0, words.Length],
            Masks = new ulong[words.Length],
            IsPlain = new bool[words.Length],
            IsTelling = new bool[words.Length],
            Inputs = [.. words.Select(word => new NetworkInput { Word = vectors.Find(word << 32, clusters: 0) })],
            Features = TokenFeatures.Collect(words.Length, (_, _) => 0),
        };
        return new TrainingSentence(document, 0, words.Length, false);
    }
}
