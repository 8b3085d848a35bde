using System.Security.Cryptography;
using System.Text.Json.Nodes;
using GeoTagger.Gazetteers;
using GeoTagger.Matching;
using GeoTagger.Text;

namespace GeoTagger.Cli.Tests.Gazetteers;

public sealed class ShippedGazetteerTests
{
    private const long MostBytes = 60_000_000;

    private static readonly string Folder = FindFolder();

    private static readonly Gazetteer Shipped = Gazetteer.Open(Path.Combine(Folder, "gazetteer.bin"));

    [Fact]
    public void The_card_describes_this_very_file()
    {
        string path = Path.Combine(Folder, "gazetteer.bin");
        JsonNode card = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "card.json")))!;

        Assert.Equal((string?)card["sha256"], Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));
        Assert.True(new FileInfo(path).Length <= MostBytes);
    }

    [Theory]
    [InlineData("Erbil", "geonames:95446")]
    [InlineData("Baghdad", "geonames:98182")]
    [InlineData("Kirkuk", "geonames:94787")]
    [InlineData("Kirkuk Governorate", "geonames:98410")]
    [InlineData("Khanaqin", "geonames:94591")]
    [InlineData("Diyala", "geonames:96965")]
    [InlineData("Mosul", "geonames:99072")]
    [InlineData("Iraq", "geonames:99237")]
    [InlineData("U.S.", "geonames:6252001")]
    [InlineData("W.Va.", "geonames:4826850")]
    [InlineData("Saint Louis", "geonames:4407066")]
    [InlineData("St. Louis", "geonames:4407066")]
    [InlineData("Wake", "adm2:US.NC.183")]
    [InlineData("Москва", "geonames:524901")]
    [InlineData("كركوك", "geonames:94787")]
    [InlineData("Iraqi", "geonames:99237")]
    [InlineData("Kurdistan Region", "overlay:kurdistan-region")]
    public void A_name_has_the_place_that_news_means_among_its_places(string name, string id)
    {
        Assert.True(Shipped.TryFindName(NameKey.Of(name, new TokenizedText()), out NameEntry entry, out _), $"'{name}' is no name");
        Assert.Contains(id, Ids(entry));
    }

    [Fact]
    public void Another_romanisation_is_found_by_its_spelling_key()
    {
        Assert.True(Shipped.TryFindName(SpellingKey.Of("Tuz Khormato", new TokenizedText()), out NameEntry entry, out _));
        Assert.Contains("Tuz", Shipped.NameOf(Shipped.Postings(entry)[0].Place), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reading", NameSenses.CommonWord)]
    [InlineData("nice", NameSenses.CommonWord)]
    [InlineData("Jordan", NameSenses.GivenName)]
    public void What_else_a_name_means_is_known(string name, NameSenses sense)
    {
        Assert.True(Shipped.TryFindName(NameKey.Of(name, new TokenizedText()), out NameEntry entry, out _));
        Assert.True(Shipped.Senses(entry).HasFlag(sense));
    }

    private static List<string> Ids(NameEntry entry)
    {
        List<string> ids = [];
        PostingList postings = Shipped.Postings(entry);
        for (int i = 0; i < postings.Count; i++)
        {
            ids.Add(Shipped.IdOf(postings[i].Place));
        }

        return ids;
    }

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "GeoTagger.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "models", "gazetteer");
    }
}
