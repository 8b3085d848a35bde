using System.Text.Json.Nodes;

namespace GeoTagger.Api.Tests.Apis;

public sealed class GeotagTests(ApiHost host)
{
    [Fact]
    public async Task A_place_comes_with_its_record()
    {
        JsonNode entity = Assert.Single((await host.TagAsync("Troops entered Mosul."))["entities"]!.AsArray())!;

        Assert.Equal(("Mosul", "Location", "City", 15, 5), (
            (string?)entity["text"], (string?)entity["category"], (string?)entity["subcategory"], (int)entity["offset"]!, (int)entity["length"]!));
        JsonNode place = entity["place"]!;
        Assert.Equal(("geonames:99072", "Mosul", "IQ", "Iraq", "Nineveh"), (
            (string?)place["id"], (string?)place["name"], (string?)place["countryCode"], (string?)place["countryName"], (string?)place["admin1"]));
        Assert.Equal(("P", "PPLA", "Asia/Baghdad", "name"), (
            (string?)place["featureClass"], (string?)place["featureCode"], (string?)place["timeZone"], (string?)place["matchType"]));
        Assert.Equal("https://sws.geonames.org/99072/", (string?)place["links"]![0]);
        Assert.InRange((double)entity["confidenceScore"]!, 0.5, 1);
        Assert.InRange((double)place["confidenceScore"]!, 0.5, 1);
        Assert.Empty(place["alternatives"]!.AsArray());
    }

    [Theory]
    [InlineData("utf16CodeUnit", 10)]
    [InlineData("unicodeCodePoint", 7)]
    public async Task Offsets_count_in_the_unit_asked_for(string unit, int offset)
    {
        // Three emoji of two units each, then an e with a combining accent, which is two code points in either unit.
        JsonNode reply = await host.TagAsync("🚀🚀🚀 e\u0301 Mosul fell.", $"\"stringIndexType\": \"{unit}\"");

        JsonNode entity = Assert.Single(reply["entities"]!.AsArray())!;
        Assert.Equal(unit, (string?)reply["stringIndexType"]);
        Assert.Equal((offset, 5, "Mosul"), ((int)entity["offset"]!, (int)entity["length"]!, (string?)entity["text"]));
    }

    [Fact]
    public async Task Length_counts_in_the_unit_asked_for_too()
    {
        const string Text = "They met in Côte d\u2019Ivoire and in Bogota\u0301.";
        foreach (JsonNode? entity in (await host.TagAsync(Text))["entities"]!.AsArray())
        {
            Assert.Equal((string?)entity!["text"], Text.Substring((int)entity["offset"]!, (int)entity["length"]!));
        }
    }

    [Fact]
    public async Task Id_and_language_are_echoed_and_versions_named()
    {
        JsonNode reply = await host.TagAsync("Nothing here.", "\"id\": \"a-1\", \"language\": \"en-GB\"");

        Assert.Equal(("a-1", "en-GB"), ((string?)reply["id"], (string?)reply["language"]));
        Assert.NotEmpty((string)reply["modelVersion"]!);
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}\\+[0-9a-f]{8}$", (string)reply["gazetteerVersion"]!);
        Assert.Contains("GeoNames", (string)reply["attribution"]!, StringComparison.Ordinal);
        Assert.Empty(reply["entities"]!.AsArray());
    }

    [Fact]
    public async Task A_nationality_gets_its_place_only_when_asked_for()
    {
        Assert.Null(Assert.Single((await host.TagAsync("The Iraqi army advanced."))["entities"]!.AsArray(), IsNationality)!["place"]);

        JsonNode entity = Assert.Single((await host.TagAsync("The Iraqi army advanced.", "\"demonyms\": true"))["entities"]!.AsArray(), IsNationality)!;
        Assert.Equal(("geonames:99237", "demonym"), ((string?)entity["place"]!["id"], (string?)entity["place"]!["matchType"]));
    }

    [Fact]
    public async Task Alternatives_are_as_many_as_asked_for_and_less_likely()
    {
        JsonNode reply = await host.TagAsync("He was born in Paris.", "\"alternatives\": 3");

        JsonNode place = reply["entities"]![0]!["place"]!;
        Assert.Equal("geonames:2988507", (string?)place["id"]);
        Assert.Equal(3, place["alternatives"]!.AsArray().Count);
        Assert.All(place["alternatives"]!.AsArray(), other =>
        {
            Assert.NotEqual("geonames:2988507", (string?)other!["id"]);
            Assert.InRange((double)other["confidenceScore"]!, 0, (double)place["confidenceScore"]!);
        });
    }

    [Fact]
    public async Task Only_the_categories_asked_for_are_returned()
    {
        JsonNode reply = await host.TagAsync("The Iraqi army entered Mosul.", "\"categories\": [\"Nationality\"]");

        Assert.All(reply["entities"]!.AsArray(), entity => Assert.Equal("Nationality", (string?)entity!["category"]));
        Assert.NotEmpty(reply["entities"]!.AsArray());
    }

    [Fact]
    public async Task A_hint_of_a_country_decides_between_places_of_one_name()
    {
        JsonNode reply = await host.TagAsync("The council of Tripoli met.", "\"hints\": {\"countries\": [\"LB\"]}");

        Assert.Equal("LB", (string?)reply["entities"]![0]!["place"]!["countryCode"]);
    }

    [Fact]
    public async Task A_place_carries_its_reasons_only_when_asked_for()
    {
        const string Text = "The fair in Bangor, Maine, was closed.";

        JsonNode explained = (await host.TagAsync(Text, "\"explain\": true"))["entities"]![0]!["place"]!;
        Assert.Contains("named together with Maine, in which it lies", explained["reasons"]!.AsArray().Select(reason => (string?)reason));
        Assert.Null((await host.TagAsync(Text))["entities"]![0]!["place"]!["reasons"]);
    }

    [Fact]
    public async Task GeoJson_is_a_feature_collection_of_the_places()
    {
        Answer answer = await host.PostAsync("/v1/geotag", """{"text": "From Mosul to Baghdad."}""", "application/geo+json");

        Assert.Equal((200, "application/geo+json"), (answer.Status, answer.MediaType));
        Assert.Equal("FeatureCollection", (string?)answer.Json["type"]);
        JsonArray features = answer.Json["features"]!.AsArray();
        Assert.Equal(["Mosul", "Baghdad"], features.Select(feature => (string?)feature!["properties"]!["text"]));
        Assert.Equal("Point", (string?)features[0]!["geometry"]!["type"]);
        Assert.Equal(43.1, (double)features[0]!["geometry"]!["coordinates"]![0]!, 0.1);
        Assert.Equal(36.3, (double)features[0]!["geometry"]!["coordinates"]![1]!, 0.1);
        double[] box = [.. answer.Json["bbox"]!.AsArray().Select(edge => (double)edge!)];
        Assert.True(box is [> 43 and < 43.2, > 33 and < 34, > 44 and < 45, > 36 and < 37], string.Join(' ', box));
    }

    [Fact]
    public async Task GeoJson_without_places_has_no_features()
    {
        Answer answer = await host.PostAsync("/v1/geotag", """{"text": "Nothing at all."}""", "application/geo+json");

        Assert.Equal(200, answer.Status);
        Assert.Empty(answer.Json["features"]!.AsArray());
    }

    [Theory]
    [InlineData("كركوك", "geonames:94787")]
    [InlineData("Москва", "geonames:524901")]
    [InlineData("東京", "geonames:1850147")]
    [InlineData("东京", "geonames:1850147")]
    public async Task Names_in_other_scripts_find_their_places(string name, string id)
    {
        JsonNode entity = Assert.Single((await host.TagAsync(name))["entities"]!.AsArray())!;

        Assert.Equal((0, name.Length, id), ((int)entity["offset"]!, (int)entity["length"]!, (string?)entity["place"]?["id"]));
    }

    [Fact]
    public async Task A_text_of_the_greatest_length_is_read()
    {
        string text = string.Concat(Enumerable.Repeat("Troops entered Mosul. ", 10_000))[..200_000];

        Assert.True((await host.TagAsync(text))["entities"]!.AsArray().Count > 9_000);
    }

    private static bool IsNationality(JsonNode? entity) => (string?)entity!["category"] == "Nationality";
}
