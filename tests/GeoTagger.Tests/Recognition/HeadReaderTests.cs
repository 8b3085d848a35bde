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
                var open = new OpenTokens();
                open.Reset(Tokens);
                foreach (var token in Enumerable.Range(0, Tokens).Where(token => plain[token]))
                {
                    open.SetPlain(token);
                }

                var head = new HeadReader(RandomModel(seed), open);
                head.Reset(Tokens);
                head.MoveTo(0, Tokens);
                for (var token = 0; token < Tokens; token++)
                {
                    head.Add(token, [(uint)(token + 1) << 20]);
                }

                head.Decode(0, Tokens);

                var (labels, probabilities) = WholeSentence(head.Model, seed, plain);

                // Not the labels: of two paths that differ by less than a float tells, either may win.
                Assert.Equal(ScoreOf(labels, head.Model, seed, plain), ScoreOf(head.Labels, head.Model, seed, plain), 0.05);
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

    private static double ScoreOf(ReadOnlySpan<byte> labels, CrfModel model, int seed, bool[] plain)
    {
        var emissions = Emissions(seed, plain);
        double score = emissions[labels[0]];
        for (var token = 1; token < Tokens; token++)
        {
            score += model.Transitions[(labels[token - 1] * Labels.Stride) + labels[token]] + emissions[(token * Labels.Stride) + labels[token]];
        }

        return score;
    }

    private static float[] Emissions(int seed, bool[] plain)
    {
        var emissions = RandomScores(seed);
        for (var token = 0; token < Tokens; token++)
        {
            emissions[(token * Labels.Stride) + LabelSet.Outside] += plain[token] ? 500 : 0;
        }

        return emissions;
    }

    private static (byte[] Labels, LinearChain Probabilities) WholeSentence(CrfModel model, int seed, bool[] plain)
    {
        var emissions = Emissions(seed, plain);
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
