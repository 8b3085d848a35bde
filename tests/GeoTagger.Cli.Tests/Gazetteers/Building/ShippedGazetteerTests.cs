using System.Security.Cryptography;
using System.Text.Json;
using GeoTagger.Gazetteers;
using GeoTagger.Matching;
using GeoTagger.Text;

namespace GeoTagger.Cli.Tests.Gazetteers.Building;

public sealed class ShippedGazetteerTests : IDisposable
{
    private static readonly string File = RepositoryFiles.PathOf("models/gazetteer/gazetteer.bin");
    private readonly Gazetteer _gazetteer = Gazetteer.Open(File);

    public void Dispose() => _gazetteer.Dispose();

    [Fact]
    public void The_file_is_the_one_its_card_describes()
    {
        using var card = JsonDocument.Parse(System.IO.File.ReadAllText(RepositoryFiles.PathOf("models/gazetteer/card.json")));

        Assert.Equal(card.RootElement.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(System.IO.File.ReadAllBytes(File))));
        Assert.Equal(card.RootElement.GetProperty("places").GetInt32(), _gazetteer.PlaceCount);
        Assert.InRange(new FileInfo(File).Length, 1, 60_000_000);
    }

    [Theory]
    [InlineData("Erbil", "geonames:95446")]
    [InlineData("Baghdad", "geonames:98182")]
    [InlineData("Kirkuk", "geonames:94787")]
    [InlineData("Kirkuk Governorate", "geonames:98410")]
    [InlineData("Khanaqin", "geonames:94591")]
    [InlineData("Diyala", "geonames:96965")]
    [InlineData("Diyala province", "geonames:96965")]
    [InlineData("Mosul", "geonames:99072")]
    [InlineData("Iraq", "geonames:99237")]
    [InlineData("Iraqi", "geonames:99237")]
    [InlineData("US", "geonames:6252001")]
    [InlineData("United States", "geonames:6252001")]
    [InlineData("England", "geonames:6269131")]
    [InlineData("كركوك", "geonames:94787")]
    [InlineData("Москва", "geonames:524901")]
    [InlineData("东京", "geonames:1850147")]
    public void Names_lead_first_to_the_place_that_most_people_mean(string name, string id)
    {
        Assert.True(_gazetteer.TryFindName(NameKey.Of(name, new TokenizedText()), out NameEntry entry, out _), name);
        Assert.Equal(id, _gazetteer.IdOf(_gazetteer.Postings(entry)[0].Place));
    }

    [Theory]
    [InlineData("geonames:99237")]
    [InlineData("geonames:6252001")]
    [InlineData("geonames:2017370")]
    public void A_country_does_not_lie_in_its_capital(string id)
    {
        PlaceRecord country = _gazetteer[_gazetteer.Find(id)];
        int capital = Enumerable.Range(0, _gazetteer.PlaceCount)
            .First(place => _gazetteer.FeatureOf(place) == "P.PPLC" && _gazetteer[place].Country == country.Country);

        Assert.InRange(country.Point.DistanceKm(_gazetteer[capital].Point), 50, 10_000);
    }
}
