using GeoTagger.Cli.Gazetteers.Merging;
using GeoTagger.Cli.Gazetteers.Sources;

namespace GeoTagger.Cli.Tests.Gazetteers.Merging;

public sealed class MemberPointsTests
{
    [Fact]
    public void A_unit_without_a_point_lies_amid_its_towns_even_across_the_date_line()
    {
        PlaceFact unit = AdminUnit.Create("adm2:RU.15.1", "RU.15.1", "Chukotka", "ADM2");

        int left = MemberPoints.Fill([unit, Town(179), Town(-179)]);

        Assert.Equal(0, left);
        Assert.Equal(180, Math.Abs(unit.Point!.Value.Longitude));
    }

    [Fact]
    public void A_unit_without_towns_is_left_without_a_point() =>
        Assert.Equal(1, MemberPoints.Fill([AdminUnit.Create("adm2:RU.15.2", "RU.15.2", "Empty", "ADM2")]));

    private static PlaceFact Town(double longitude) => new() { FeatureClass = 'P', Admin2Code = "RU.15.1", Point = new GeoPoint(0, longitude) };
}
