using GeoTagger.Cli.Evaluation;
using GeoTagger.Cli.Tests.Gazetteers.Building;
using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Tests.Evaluation;

public sealed class CoverageMeasureTests
{
    [Fact]
    public void Toponyms_count_as_covered_when_a_record_of_that_name_is_near_or_has_the_gold_id()
    {
        using TemporaryFolder folder = new();
        using var gazetteer = Gazetteer.Open(SmallBuild.Run(folder.PathOf("small.bin")));
        CoverageMeasure measure = new(gazetteer);

        measure.Add(new GoldToponym("Khanaqeen", new GeoPoint(34.35, 45.39), null));
        measure.Add(new GoldToponym("Khanaqin", new GeoPoint(0, 0), "geonames:94591"));
        measure.Add(new GoldToponym("Khanaqin", new GeoPoint(0, 0), null));
        measure.Add(new GoldToponym("Nowhereville", new GeoPoint(0, 0), null));

        Assert.Equal((4, 2), (measure.Total, measure.Covered));
        Assert.Equal([("Khanaqin", 0, 1), ("Nowhereville", 1, 0)], measure.Misses);
    }

    [Fact]
    public void A_corpus_gives_its_toponyms_that_have_coordinates()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("corpus.jsonl", """
            {"id":"1","text":"x","toponyms":[{"text":"Erbil","lat":36.19,"lon":44.01,"geonameid":95446},{"text":"Oz","lat":null,"lon":null,"geonameid":null}]}
            """);

        Assert.Equal([new GoldToponym("Erbil", new GeoPoint(36.19, 44.01), "geonames:95446")], ToponymCorpus.Read(path));
    }
}
