using GeoTagger.Learning.Corpora;
using GeoTagger.Learning.Tagger;

namespace GeoTagger.Learning.Tests.Tagger;

public class EntityAnnotationTests
{
    [Fact]
    public void Newswire_teaches_every_category() =>
        Assert.Equal(Enum.GetValues<EntityCategory>(), EntityAnnotation.TaughtBy([CorpusCatalog.Worldwide]).Order());

    [Fact]
    public void Without_newswire_nothing_teaches_facilities_products_and_money() => Assert.Equal(
        Enum.GetValues<EntityCategory>().Except([EntityCategory.Facility, EntityCategory.Product, EntityCategory.Money]),
        EntityAnnotation.TaughtBy(CorpusCatalog.All.Except([CorpusCatalog.Worldwide])).Order());

    [Fact]
    public void Corpora_of_toponyms_teach_no_category() => Assert.Empty(EntityAnnotation.TaughtBy([CorpusCatalog.Lgl, CorpusCatalog.GeoWebNews]));
}
