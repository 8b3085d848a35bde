using GeoTagger.Cli.Evaluation;
using GeoTagger.Cli.Tests.Gazetteers.Building;
using GeoTagger.Gazetteers;
using GeoTagger.Learning.Corpora;

namespace GeoTagger.Cli.Tests.Evaluation;

public sealed class CoverageMeasureTests
{
    [Fact]
    public void Toponyms_count_as_covered_when_a_record_of_that_name_is_near_or_has_the_gold_id()
    {
        using TemporaryFolder folder = new();
        using var gazetteer = Gazetteer.Open(SmallBuild.Run(folder.PathOf("small.bin")));
        CoverageMeasure measure = new(gazetteer);

        measure.Add("Khanaqeen", Gold(new GeoPoint(34.35, 45.39)));
        measure.Add("Khanaqin", Gold(new GeoPoint(0, 0), 94591));
        measure.Add("Khanaqin", Gold(new GeoPoint(0, 0)));
        measure.Add("Nowhereville", Gold(new GeoPoint(0, 0)));

        Assert.Equal((4, 2), (measure.Total, measure.Covered));
        Assert.Equal([("Khanaqin", 0, 1), ("Nowhereville", 1, 0)], measure.Misses);
    }

    [Fact]
    public void Toponyms_without_coordinates_do_not_count()
    {
        using TemporaryFolder folder = new();
        using var gazetteer = Gazetteer.Open(SmallBuild.Run(folder.PathOf("small.bin")));
        CoverageMeasure measure = new(gazetteer);

        measure.Add("Khanaqin", Gold(null));

        Assert.Equal(0, measure.Total);
    }

    private static GoldToponym Gold(GeoPoint? point, long? id = null) => new(0, 1, point, id);
}
