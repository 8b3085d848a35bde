using System.Text.Json.Nodes;

namespace GeoTagger.Api.Tests.Apis;

public sealed class PlacesTests(ApiHost host)
{
    [Fact]
    public async Task A_place_is_found_by_its_id_with_all_its_names()
    {
        Answer answer = await host.GetAsync("/v1/places/geonames:94787");

        Assert.Equal(200, answer.Status);
        Assert.Equal(("geonames:94787", "Kirkuk", "IQ"), ((string?)answer.Json["id"], (string?)answer.Json["name"], (string?)answer.Json["countryCode"]));
        Assert.Contains("كركوك", answer.Json["names"]!.AsArray().Select(name => (string?)name!["text"]));
    }

    [Theory]
    [InlineData("geonames:1")]
    [InlineData("nowhere")]
    [InlineData("overlay:atlantis")]
    [InlineData("geonames:-5")]
    public async Task An_unknown_id_is_a_404_problem(string id)
    {
        Answer answer = await host.GetAsync($"/v1/places/{id}");

        Assert.Equal((404, "/problems/place-not-found"), (answer.Status, answer.Problem()));
    }

    [Fact]
    public async Task Places_are_found_by_name_most_prominent_first()
    {
        Answer answer = await host.GetAsync("/v1/places?name=paris&limit=5");

        JsonArray places = answer.Json["places"]!.AsArray();
        Assert.Equal(5, places.Count);
        Assert.Equal("geonames:2988507", (string?)places[0]!["id"]);
    }

    [Fact]
    public async Task Country_and_feature_class_narrow_the_search()
    {
        Answer answer = await host.GetAsync("/v1/places?name=Paris&country=us&featureClass=P&limit=100");

        Assert.All(answer.Json["places"]!.AsArray(), place => Assert.Equal(("US", "P"), ((string?)place!["countryCode"], (string?)place["featureClass"])));
        Assert.Contains("geonames:4717560", answer.Json["places"]!.AsArray().Select(place => (string?)place!["id"]));
    }

    [Fact]
    public async Task A_name_that_no_place_has_finds_nothing()
    {
        Answer answer = await host.GetAsync("/v1/places?name=Xyzzyville");

        Assert.Equal(200, answer.Status);
        Assert.Empty(answer.Json["places"]!.AsArray());
    }

    [Fact]
    public async Task Nearby_places_come_nearest_first()
    {
        Answer answer = await host.GetAsync("/v1/places/nearby?latitude=35.468&longitude=44.392&radiusKm=50&limit=10");

        double[] distances = [.. answer.Json["places"]!.AsArray().Select(place => (double)place!["distanceKm"]!)];
        Assert.NotEmpty(distances);
        Assert.Equal(distances.Order(), distances);
        Assert.True(distances[^1] <= 50);
        Assert.Contains("geonames:94787", answer.Json["places"]!.AsArray().Select(place => (string?)place!["id"]));
    }

    [Theory]
    [InlineData("/v1/places?name=Mosul&limit=0", "limit")]
    [InlineData("/v1/places?name=Mosul&limit=101", "limit")]
    [InlineData("/v1/places?name=Mosul&limit=many", "limit")]
    [InlineData("/v1/places", "name")]
    [InlineData("/v1/places?name=%20", "name")]
    [InlineData("/v1/places?name=Mosul&country=ZZ", "country")]
    [InlineData("/v1/places?name=Mosul&featureClass=Q", "featureClass")]
    [InlineData("/v1/places/nearby?longitude=44", "latitude")]
    [InlineData("/v1/places/nearby?latitude=91&longitude=44", "latitude")]
    [InlineData("/v1/places/nearby?latitude=NaN&longitude=44", "latitude")]
    [InlineData("/v1/places/nearby?latitude=33&longitude=181", "longitude")]
    [InlineData("/v1/places/nearby?latitude=33&longitude=44&radiusKm=501", "radiusKm")]
    [InlineData("/v1/places/nearby?latitude=33&longitude=44&radiusKm=-1", "radiusKm")]
    [InlineData("/v1/places/nearby?latitude=33&longitude=44&limit=0", "limit")]
    public async Task A_wrong_parameter_is_named(string path, string parameter)
    {
        Answer answer = await host.GetAsync(path);

        Assert.Equal((400, "/problems/invalid-request"), (answer.Status, answer.Problem()));
        Assert.Equal([parameter], answer.Errors());
    }
}
