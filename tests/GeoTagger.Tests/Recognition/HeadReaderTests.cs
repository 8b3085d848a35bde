using CsCheck;
using GeoTagger.Recognition;

namespace GeoTagger.Tests.Recognition;

public sealed class HeadReaderTests : IDisposable
{
    private const int Tokens = 9;
    private static readonly LabelSet Labels = new(2);
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void Reading_between_plain_tokens_finds_what_reading_the_whole_sentence_does() =>
        Gen.Select(Gen.Int, Gen.Bool.Array[Tokens]).Sample(
            (seed, plain) =>
            {
                var head = new HeadReader(RandomModel(seed));
                head.Reset(Tokens);
                for (var token = 0; token < Tokens; token++)
                {
                    head.Add(token, [(uint)(token + 1) << 20]);
                    if (plain[token])
                    {
                        head.SetPlain(token);
                    }
                }

                head.Decode(0, Tokens);

                var (labels, probabilities) = WholeSentence(head.Model, seed, plain);
                Assert.Equal(labels, head.Labels.ToArray());
                for (var spans = new LabelSpans(labels, 0, Tokens); spans.MoveNext();)
                {
                    Assert.Equal(
                        probabilities.SpanProbability(spans.First, spans.Count, spans.Type, head.Model.Potentials),
                        head.ProbabilityOf((spans.First, spans.First + spans.Count), spans.Type, (0, Tokens)),
                        1e-4);
                }
            },
            iter: 200,
            threads: 1);

    public void Dispose() => File.Delete(_path);

    private static (byte[] Labels, LinearChain Probabilities) WholeSentence(CrfModel model, int seed, bool[] plain)
    {
        var emissions = RandomScores(seed);
        for (var token = 0; token < Tokens; token++)
        {
            emissions[(token * Labels.Stride) + LabelSet.Outside] += plain[token] ? 500 : 0;
        }

        var chain = new LinearChain(Labels);
        var labels = new byte[Tokens];
        chain.Decode(emissions, model.Transitions, labels);
        chain.Propagate(emissions, model.Potentials, model.Transposed, Tokens, []);
        return (labels, chain);
    }

    /// <summary>One feature a token; whole numbers survive being quantised.</summary>
    private CrfModel RandomModel(int seed)
    {
        var random = new Random(seed + 1);
        var transitions = LinearChain.EmptyTransitions(Labels);
        for (var i = 0; i < transitions.Length; i++)
        {
            transitions[i] += float.IsNegativeInfinity(transitions[i]) ? 0 : 4 * random.NextSingle();
        }

        CrfModel.Write(_path, "test", new CrfParameters
        {
            Labels = Labels,
            Groups = FeatureGroups.None,
            Basis = default,
            Features = [.. Enumerable.Range(1, Tokens).Select(token => (uint)token << 20)],
            Weights = RandomScores(seed),
            Transitions = transitions,
            Network = [],
            PlainWords = PlainWords.None,
            Calibration = [(1, 0), (1, 0)],
            LargestWeight = sbyte.MaxValue,
        });
        return CrfModel.Open(_path, "test", vectors: null!);
    }

    private static float[] RandomScores(int seed)
    {
        var random = new Random(seed);
        var scores = new float[Tokens * Labels.Stride];
        scores.AsSpan().Clear();
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = random.Next(-6, 7);
        }

        // The scale of the model is its largest weight over 127.
        scores[^1] = sbyte.MaxValue;
        return scores;
    }
}
