using CsCheck;
using GeoTagger.Recognition;

namespace GeoTagger.Tests.Recognition;

public class LinearChainTests
{
    private static readonly LabelSet Labels = new(2);

    [Fact]
    public void The_best_path_and_the_marginals_are_those_of_trying_every_path() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int).Sample((length, seed) =>
        {
            var (emissions, transitions) = RandomScores(length, seed);
            var paths = EveryPath(length).Select(path => (Path: path, Score: ScoreOf(path, emissions, transitions))).ToList();
            var total = paths.Sum(path => Math.Exp(path.Score));
            var chain = new LinearChain(Labels);
            var (potentials, transposed) = CrfModel.Exponentials(transitions, Labels.Stride);

            var decoded = new byte[length];
            var score = chain.Decode(emissions, transitions, decoded);
            Assert.Equal(paths.Max(path => path.Score), score, 1e-3);
            Assert.Equal(score, ScoreOf(decoded, emissions, transitions), 1e-3);

            Assert.True(chain.Propagate(emissions, potentials, transposed, length, []));
            var marginals = new float[Labels.Stride];
            for (var token = 0; token < length; token++)
            {
                chain.Marginals(token, marginals);
                for (var label = 0; label < Labels.Count; label++)
                {
                    var expected = paths.Where(path => path.Path[token] == label).Sum(path => Math.Exp(path.Score)) / total;
                    Assert.Equal(expected, marginals[label], 1e-3);
                }
            }
        }, iter: 40);

    [Fact]
    public void The_probability_of_a_span_sums_the_paths_that_hold_it()
    {
        const int Length = 4;
        var (emissions, transitions) = RandomScores(Length, 7);
        var paths = EveryPath(Length).Select(path => (Path: path, Weight: Math.Exp(ScoreOf(path, emissions, transitions)))).ToList();
        var chain = new LinearChain(Labels);
        var (potentials, transposed) = CrfModel.Exponentials(transitions, Labels.Stride);
        chain.Propagate(emissions, potentials, transposed, Length, []);
        byte begin = (byte)LabelSet.Label(1, SpanPart.Begin), inside = (byte)LabelSet.Label(1, SpanPart.Inside), end = (byte)LabelSet.Label(1, SpanPart.End);

        var expected = paths.Where(path => path.Path is [_, var a, var b, var c] && a == begin && b == inside && c == end).Sum(path => path.Weight)
            / paths.Sum(path => path.Weight);

        Assert.Equal(expected, chain.SpanProbability(1, 3, 1, potentials), 1e-4);
    }

    [Fact]
    public void Masks_leave_only_the_labels_they_name()
    {
        var (emissions, transitions) = RandomScores(3, 3);
        var chain = new LinearChain(Labels);
        var (potentials, transposed) = CrfModel.Exponentials(transitions, Labels.Stride);
        ulong[] masks = [1, 1UL << LabelSet.Label(0, SpanPart.Begin), Labels.AllMask];
        Assert.True(chain.Propagate(emissions, potentials, transposed, 3, masks));
        var marginals = new float[Labels.Stride];
        chain.Marginals(2, marginals);

        // After a begin that must be, only the end of the same type can be last.
        Assert.Equal(1, marginals[LabelSet.Label(0, SpanPart.End)], 1e-4);
        Assert.False(chain.Propagate(emissions, potentials, transposed, 2, masks.AsSpan(0, 2)));
    }

    private static (float[] Emissions, float[] Transitions) RandomScores(int length, int seed)
    {
        var random = new Random(seed);
        var emissions = new float[length * Labels.Stride];
        for (var i = 0; i < emissions.Length; i++)
        {
            emissions[i] = (float)((random.NextDouble() * 4) - 2);
        }

        var transitions = LinearChain.EmptyTransitions(Labels);
        for (var i = 0; i < transitions.Length; i++)
        {
            transitions[i] += (float)(random.NextDouble() - 0.5);
        }

        return (emissions, transitions);
    }

    private static List<byte[]> EveryPath(int length)
    {
        IEnumerable<byte[]> paths = [[]];
        for (var i = 0; i < length; i++)
        {
            paths = paths.SelectMany(path => Enumerable.Range(0, Labels.Count)
                .Where(label => path.Length == 0 ? LabelSet.CanStart(label) : LabelSet.CanFollow(path[^1], label))
                .Select(label => (byte[])[.. path, (byte)label]));
        }

        return [.. paths.Where(path => LabelSet.CanEnd(path[^1]))];
    }

    private static double ScoreOf(byte[] path, float[] emissions, float[] transitions)
    {
        double score = 0;
        for (var token = 0; token < path.Length; token++)
        {
            score += emissions[(token * Labels.Stride) + path[token]];
            score += token > 0 ? transitions[(path[token - 1] * Labels.Stride) + path[token]] : 0;
        }

        return score;
    }
}
