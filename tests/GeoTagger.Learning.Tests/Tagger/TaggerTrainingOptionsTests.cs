using GeoTagger.Learning.Corpora;
using GeoTagger.Learning.Tagger;

namespace GeoTagger.Learning.Tests.Tagger;

public sealed class TaggerTrainingOptionsTests
{
    private static readonly TaggerTrainingOptions Options = new() { Corpora = "", Gazetteer = "", Out = "", Folds = 5, LeftOut = [1, 3] };

    [Fact]
    public void Folds_left_out_are_those_of_the_documents_position_in_its_corpus() => Assert.Equal(
        [0, 2, 4, 5, 7, 9],
        Enumerable.Range(0, 10).Where(position => Options.IsForTraining(Of(CorpusCatalog.Lgl), position)));

    [Fact]
    public void Corpora_of_entities_have_no_folds()
    {
        var held = Of(CorpusCatalog.Worldwide);

        Assert.Equal(!DocumentSplit.IsHeldOut(held.Id), Options.IsForTraining(held, 1));
        Assert.Equal(Options.IsForTraining(held, 0), Options.IsForTraining(held, 1));
    }

    private static CorpusDocument Of(string corpus) => new(corpus, "a", "", []);
}
