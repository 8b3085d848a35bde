namespace GeoTagger.Hosting.Tests;

public sealed class TileOptionsTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("https://tiles.example.com/{z}/{x}/{y}.png", "https://tiles.example.com")]
    [InlineData("http://127.0.0.1:8081/a/{z}/{y}/{x}", "http://127.0.0.1:8081")]
    public void An_address_of_tiles_has_an_origin(string? url, string? origin)
    {
        var options = new ServiceOptions { Tiles = new TileOptions { Url = url } };

        Assert.Equal(origin, options.Tiles.Origin);
        Assert.True(new ServiceOptionsValidator().Validate(null, options).Succeeded);
    }

    [Theory]
    [InlineData("tiles/{z}/{x}/{y}.png")]
    [InlineData("ftp://tiles.example.com/{z}/{x}/{y}.png")]
    [InlineData("https://tiles.example.com/{z}/{x}.png")]
    public void Another_address_is_refused(string url)
    {
        var options = new ServiceOptions { Tiles = new TileOptions { Url = url } };

        string failure = Assert.Single(new ServiceOptionsValidator().Validate(null, options).Failures!);

        Assert.Equal($"The setting GeoTagger:Tiles:Url is {url}; it must be an http or https address with {{z}}, {{x}} and {{y}}.", failure);
    }
}
