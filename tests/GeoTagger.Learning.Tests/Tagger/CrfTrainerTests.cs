using GeoTagger.Learning.Corpora;
using GeoTagger.Learning.Tagger;
using GeoTagger.Recognition;

namespace GeoTagger.Learning.Tests.Tagger;

public class CrfTrainerTests
{
    private static readonly LabelSet Labels = new(2);
    private static readonly byte First = (byte)LabelSet.Label(0, SpanPart.Single);
    private static readonly byte Second = (byte)LabelSet.Label(1, SpanPart.Single);

    [Theory]
    [InlineData(TrainingMethod.Crf)]
    [InlineData(TrainingMethod.SoftmaxMargin)]
    [InlineData(TrainingMethod.Perceptron)]
    [InlineData(TrainingMethod.PassiveAggressive)]
    public void Every_method_learns_what_the_features_tell(TrainingMethod method)
    {
        var document = Document([0, 1, 2, 1, 0, 2], [0, First, Second, First, 0, Second]);
        var trainer = Train(method, [document]);
        Assert.Equal([0, First, Second, First, 0, Second], trainer.Decode(document, withMemory: false, new LinearChain(Labels)));
    }

    [Fact]
    public void A_token_that_may_be_either_of_two_takes_the_one_that_others_teach()
    {
        var teaching = Document([0, 1, 2, 1, 0, 2], [0, First, Second, First, 0, Second]);
        var open = Document([0, 1], [0, 0]);
        open.Masks[1] = 1 | (1UL << First);
        var trainer = Train(TrainingMethod.Crf, [teaching, open]);
        Assert.Equal([0, First], trainer.Decode(open, withMemory: false, new LinearChain(Labels)));
    }

    [Fact]
    public void The_same_seed_gives_the_same_weights()
    {
        TrainingDocument[] documents = [Document([0, 1, 2, 1], [0, First, Second, First]), Document([2, 0, 1], [Second, 0, First])];
        Assert.Equal(Train(TrainingMethod.Crf, documents).Weights.ToArray(), Train(TrainingMethod.Crf, documents).Weights.ToArray());
    }

    private static CrfTrainer Train(TrainingMethod method, TrainingDocument[] documents)
    {
        var trainer = new CrfTrainer(Labels, 3, 2, network: null, new CrfTrainingOptions { Method = method, Epochs = 30, LearningRate = 0.2f, CompleteEpochs = 2 });
        trainer.Train(documents, _ => { });
        return trainer;
    }

    /// <summary>A document of one sentence, one feature a token.</summary>
    private static TrainingDocument Document(int[] rows, byte[] labels) => new()
    {
        Source = new CorpusDocument("test", "test", "", []),
        Sentences = [0, rows.Length],
        Masks = [.. labels.Select(label => 1UL << label)],
        IsPlain = new bool[rows.Length],
        IsTelling = [.. rows.Select(_ => true)],
        Inputs = [],
        Features = TokenFeatures.Collect(rows.Length, (token, target) =>
        {
            target[0] = (uint)rows[token];
            return 1;
        }),
    };
}
