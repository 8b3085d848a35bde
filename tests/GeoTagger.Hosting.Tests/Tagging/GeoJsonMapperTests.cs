using GeoTagger.Hosting.Tagging;

namespace GeoTagger.Hosting.Tests.Tagging;

public sealed class GeoJsonMapperTests
{
    [Theory]
    [InlineData(new[] { 44.0, 43.0, 45.0 }, 43, 45)]
    [InlineData(new[] { 44.0 }, 44, 44)]
    [InlineData(new[] { 178.0, -178.0, 175.0 }, 175, -178)]
    [InlineData(new[] { -74.0, 0.1, 139.7 }, -74, 139.7)]
    public void The_box_is_the_smallest_around_the_places_even_across_the_antimeridian(double[] longitudes, double west, double east)
    {
        var box = GeoJsonMapper.BoundingBox([.. longitudes.Select((longitude, i) => (10d * i, longitude))]);

        Assert.Equal([west, 0, east, 10 * (longitudes.Length - 1)], box!);
    }

    [Fact]
    public void Without_places_there_is_no_box() => Assert.Null(GeoJsonMapper.BoundingBox([]));
}
