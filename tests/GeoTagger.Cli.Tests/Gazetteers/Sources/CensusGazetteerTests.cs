using System.IO.Compression;
using System.Text;
using GeoTagger.Cli.Gazetteers.Sources;

namespace GeoTagger.Cli.Tests.Gazetteers.Sources;

public sealed class CensusGazetteerTests
{
    [Fact]
    public void A_county_has_its_code_and_its_centroid_in_degrees()
    {
        PlaceFact county = Assert.Single(Read("37183", "(0.6246, -1.3726)", "Wake County, NC"));

        Assert.Equal(("census:37183", "Wake County", "US.NC.183", "ADM2"), (county.Id, county.Name, county.OwnCode, county.FeatureCode));
        Assert.Equal(new GeoPoint(35.78694, -78.64419), county.Point);
    }

    [Theory]
    [InlineData("0100124", "Abbeville city, AL", "Abbeville", 'P')]
    [InlineData("4752006", "Nashville-Davidson metropolitan government (balance), TN", "Nashville-Davidson", 'P')]
    [InlineData("2600100020", "Alcona township, MI", "Alcona Township", 'A')]
    [InlineData("2500100001", "Truro town, MA", "Truro", 'P')]
    public void Places_lose_the_word_for_their_kind_and_townships_keep_it(string fips, string description, string name, char featureClass)
    {
        PlaceFact place = Assert.Single(Read(fips, "(0.5, -1.5)", description));

        Assert.Equal((name, featureClass), (place.Name, place.FeatureClass));
    }

    [Theory]
    [InlineData("0100190171", "Autaugaville CCD, AL")]
    [InlineData("7200100", "Adjuntas zona urbana, PR")]
    public void Statistical_areas_and_Puerto_Rico_are_left_out(string fips, string description) =>
        Assert.Empty(Read(fips, "(0.5, -1.5)", description));

    private static List<PlaceFact> Read(string fips, string centroid, string description)
    {
        using TemporaryFolder folder = new();
        string path = folder.PathOf("places.gz");
        using (GZipStream packed = new(File.Create(path), CompressionMode.Compress))
        {
            packed.Write(Encoding.UTF8.GetBytes($"# heading\n[fips{fips}]\ncentroid = {centroid}\ndescription = {description}\nstation = ('x', 0.1)\n"));
        }

        return [.. new CensusGazetteer(path).Read()];
    }
}
