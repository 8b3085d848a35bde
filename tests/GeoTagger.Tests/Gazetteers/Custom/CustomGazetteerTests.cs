using GeoTagger.Gazetteers;
using GeoTagger.Gazetteers.Custom;
using GeoTagger.Matching;
using GeoTagger.Text;

namespace GeoTagger.Tests.Gazetteers.Custom;

public sealed class CustomGazetteerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private readonly List<TinyWorld> _worlds = [];
    private Gazetteer? _compiled;

    [Fact]
    public void Without_lists_the_gazetteer_stays_as_it_is()
    {
        var world = World();

        var (gazetteer, report) = CustomGazetteer.Apply(world, Path.Combine(_folder.FullName, "none"));

        Assert.Same(world, gazetteer);
        Assert.Null(report);
    }

    [Fact]
    public void A_new_place_is_found_by_its_name_and_aliases_and_lies_in_its_unit()
    {
        var report = Apply("desk.csv", """
            id,name,aliases,latitude,longitude,country,admin1,population
            desk:old-mill,Old Mill,the Mill|Tahuna,35.5,44.25,IQ,geonames:1,120
            """);

        Assert.Equal((1, 0, 0, 0), (report.Added, report.Changed, report.Hidden, report.Errors.Count));
        Assert.Equal(["desk:old-mill"], Named("tahuna"));
        var place = _compiled!.Describe(_compiled.Find("desk:old-mill"));
        Assert.Equal(("Old Mill", "IQ", "Kirkuk Governorate", "P", "PPL", 120, 35.5, 44.25),
            (place.Name, place.CountryCode, place.Admin1, place.FeatureClass, place.FeatureCode, place.Population, place.Latitude, place.Longitude));
    }

    [Fact]
    public void A_known_place_is_renamed_and_still_found_by_its_old_name()
    {
        var report = Apply("desk.csv", """
            id,name,latitude,longitude
            geonames:2,Arrapha,35.4,44.4
            """);

        Assert.Equal((0, 1, 0), (report.Added, report.Changed, report.Hidden));
        Assert.Equal(["geonames:2"], Named("Arrapha"));
        Assert.Contains("geonames:2", Named("Kirkuk"));
        var place = _compiled!.Describe(_compiled.Find("geonames:2"));
        Assert.Equal(("Arrapha", 35.4, 44.4, 975_000), (place.Name, place.Latitude, place.Longitude, place.Population));
    }

    [Fact]
    public void A_hidden_place_is_found_by_no_name_but_still_contains_others()
    {
        var report = Apply("desk.csv", """
            id,hide
            geonames:1,true
            """);

        Assert.Equal((0, 0, 1), (report.Added, report.Changed, report.Hidden));
        Assert.Empty(Named("Kirkuk Governorate"));
        Assert.Equal("Kirkuk Governorate", _compiled!.Describe(_compiled.Find("geonames:2")).Admin1);
    }

    [Fact]
    public void Importance_puts_a_place_before_others_of_its_name()
    {
        Assert.Equal(["geonames:3", "geonames:4"], Names(World(), "Halabja"));

        Apply("desk.csv", """
            id,importance
            geonames:4,255
            """);

        Assert.Equal(["geonames:4", "geonames:3"], Named("Halabja"));
    }

    [Fact]
    public void Points_of_a_GeoJSON_file_are_places_too()
    {
        var report = Apply("desk.geojson", """
            { "type": "FeatureCollection", "features": [
              { "type": "Feature", "geometry": { "type": "Point", "coordinates": [44.25, 35.5] },
                "properties": { "id": "desk:old-mill", "name": "Old Mill", "population": 120 } },
              { "type": "Feature", "geometry": { "type": "LineString", "coordinates": [[1, 2], [3, 4]] },
                "properties": { "id": "desk:road", "name": "The Road" } },
              17
            ] }
            """);

        Assert.Equal(1, report.Added);
        Assert.Equal([new CustomRowError("desk.geojson", 4, "Latitude or longitude is missing."), new CustomRowError("desk.geojson", 6, "The id is missing: that of a place of the gazetteer to change it, or one of your own, such as desk:old-mill.")], report.Errors);
        Assert.Equal(["desk:old-mill"], Named("old mill"));
    }

    [Theory]
    [InlineData("""["the Mill", "Tahuna", null, ""]""")]
    [InlineData("\"the Mill|Tahuna\"")]
    public void Aliases_of_a_GeoJSON_point_are_an_array_or_one_text(string aliases)
    {
        var report = Apply("desk.geojson", $$"""
            { "features": [ { "geometry": { "type": "Point", "coordinates": [44.25, 35.5] }, "properties": { "id": "desk:old-mill", "name": "Old Mill", "aliases": {{aliases}} } } ] }
            """);

        Assert.Empty(report.Errors);
        Assert.Equal(["desk:old-mill"], Named("the Mill"));
        Assert.Equal(["desk:old-mill"], Named("tahuna"));
    }

    [Fact]
    public void Half_a_character_in_a_GeoJSON_file_spoils_its_row_only()
    {
        var report = Apply("desk.geojson", """
            { "features": [
              { "properties": { "id": "geonames:2", "name": "Arra\ud800pha" } },
              { "properties": { "id": "geonames:3", "aliases": ["Alabja"] } }
            ] }
            """);

        Assert.Equal([new CustomRowError("desk.geojson", 2, "A text in it holds half a character.")], report.Errors);
        Assert.Equal(1, report.Changed);
    }

    [Theory]
    [InlineData("Old Mill,,,", "The id is missing: that of a place of the gazetteer to change it, or one of your own, such as desk:old-mill.")]
    [InlineData("Old Mill,mill,1,2", "The id mill must have a source and a key, such as desk:old-mill.")]
    [InlineData("Old Mill,geonames:99,1,2", "The gazetteer has no place geonames:99; give a new place an id of your own, such as desk:old-mill.")]
    [InlineData(",desk:a,1,2", "The name is missing.")]
    [InlineData("Old Mill,desk:a,1,", "Latitude or longitude is missing.")]
    [InlineData("Old Mill,desk:a,91,2", "The latitude 91 must be a number between -90 and 90.")]
    [InlineData("Old Mill,desk:a,1,\"1,5\"", "The longitude 1,5 must be a number between -180 and 180.")]
    [InlineData("Old Mill,desk:a,NaN,2", "The latitude NaN must be a number between -90 and 90.")]
    [InlineData("Old Mill,desk:a,1,2,XX", "The country XX must be an ISO 3166-1 alpha-2 code in capitals.")]
    [InlineData("Old Mill,desk:a,1,2,IQ,geonames:99", "The admin1 geonames:99 must be the id of a place of the gazetteer.")]
    [InlineData("Old Mill,desk:a,1,2,IQ,,Q", "The featureClass Q must be one of A, H, L, P, R, S, T, U, V.")]
    [InlineData("Old Mill,desk:a,1,2,IQ,,P,P P", "The featureCode P P must be a GeoNames code, such as PPL.")]
    [InlineData("Old Mill,desk:a,1,2,IQ,,P,PPL,0", "The importance 0 must be a number between 1 and 255.")]
    [InlineData("Old Mill,desk:a,1,2,IQ,,P,PPL,1,-5", "The population -5 must be a number between 0 and 4294967295.")]
    [InlineData("Old Mill,desk:a,1,2,IQ,,P,PPL,1,5,maybe", "The cell hide is maybe; it must be true or false.")]
    [InlineData("Old Mill,desk:a,1,2,IQ,,P,PPL,1,5,true", "The gazetteer has no place desk:a to hide.")]
    public void A_wrong_row_is_named_by_its_line_and_the_right_ones_are_used(string row, string problem)
    {
        var report = Apply("desk.csv", $"""
            name,id,latitude,longitude,country,admin1,featureClass,featureCode,importance,population,hide
            {row}
            New Mill,desk:new-mill,35.5,44.25
            """);

        Assert.Equal([new CustomRowError("desk.csv", 2, problem)], report.Errors);
        Assert.Equal(["desk:new-mill"], Named("New Mill"));
    }

    [Theory]
    [InlineData("id", 190, 200, "The id has more than 200 characters.")]
    [InlineData("name", 200, 201, "The name has more than 200 characters.")]
    [InlineData("aliases", 200, 17_000, "An alias has more than 200 characters.")]
    [InlineData("featureCode", 10, 101, "The featureCode has more than 100 characters.")]
    [InlineData("admin1", 0, 101, "The admin1 has more than 100 characters.")]
    [InlineData("latitude", 0, 1_000_000, "The latitude has more than 100 characters.")]
    public void A_cell_of_any_length_costs_its_row_and_not_the_start(string column, int fits, int tooLong, string problem)
    {
        Dictionary<string, string> row = new() { ["id"] = "geonames:2", ["name"] = "", ["aliases"] = "", ["latitude"] = "", ["longitude"] = "44", ["featureCode"] = "", ["admin1"] = "" };
        if (column == "id")
        {
            (row["name"], row["latitude"]) = ("Old Mill", "35");
        }

        var report = Apply("desk.csv", string.Join(',', row.Keys) + "\n" + RowWith(fits) + RowWith(tooLong).Replace("geonames:2", "geonames:3", StringComparison.Ordinal));

        Assert.Equal([new CustomRowError("desk.csv", 3, problem)], report.Errors);
        Assert.Equal(1, report.Added + report.Changed);

        string RowWith(int length)
        {
            row[column] = column == "id" ? $"desk:{new string('x', length)}" : new string('x', length);
            return string.Join(',', row.Values) + "\n";
        }
    }

    [Fact]
    public void An_alias_that_the_file_has_no_room_for_does_not_stop_the_start_on_a_known_place_either()
    {
        var report = Apply("desk.csv", $"id,aliases\ngeonames:2,{new string('x', 16_385)}\ngeonames:3,Alabja\n");

        Assert.Equal([new CustomRowError("desk.csv", 2, "An alias has more than 200 characters.")], report.Errors);
        Assert.Equal(["geonames:3"], Named("Alabja"));
    }

    [Fact]
    public void So_many_aliases_that_they_are_no_names_any_more_are_named()
    {
        var report = Apply("desk.csv", $"id,aliases\ngeonames:2,{string.Join('|', Enumerable.Range(0, 201))}\ngeonames:3,{string.Join('|', Enumerable.Range(0, 200))}\n");

        Assert.Equal([new CustomRowError("desk.csv", 2, "There are more than 200 aliases.")], report.Errors);
    }

    [Fact]
    public void Rows_of_more_features_than_there_is_room_for_are_named_and_the_others_used()
    {
        var report = Apply("desk.csv", "id,name,latitude,longitude,featureCode\n" + string.Concat(Enumerable.Range(0, 66_000).Select(i => $"desk:{i},Mill {i},35,44,C{i}\n")) + "desk:a,Last Mill,35,44,C0\n");

        Assert.Equal((1_001, 1_001), (report.Added, report.Errors.Count));
        Assert.Equal(new CustomRowError("desk.csv", 1_002, "The rows have more than 1,000 features; those of GeoNames will do."), report.Errors[0]);
        Assert.Equal(["desk:a"], Named("Last Mill"));
    }

    [Fact]
    public void Of_very_many_wrong_rows_the_first_thousand_are_listed_and_the_others_counted()
    {
        var report = Apply("desk.csv", "id\n" + string.Concat(Enumerable.Repeat("mill\n", 1_234)));

        Assert.Equal(1_001, report.Errors.Count);
        Assert.Equal(new CustomRowError("desk.csv", 1_002, "From here on 234 more rows of this list are wrong."), report.Errors[^1]);
    }

    [Fact]
    public void What_a_message_quotes_is_short_and_on_one_line()
    {
        var report = Apply("desk.csv", $"id\n\"mill\n12.30 INF Ready is{new string('x', 100)}\"\n");

        Assert.Equal($"The id mill 12.30 INF Ready is{new string('x', 27)}… must have a source and a key, such as desk:old-mill.", report.Errors.Single().Problem);
    }

    [Fact]
    public void A_GeoJSON_file_may_begin_with_a_byte_order_mark()
    {
        var report = Apply("desk.geojson", "\uFEFF" + """{ "features": [ { "properties": { "id": "geonames:2", "name": " Arrapha " } } ] }""");

        Assert.Empty(report.Errors);
        Assert.Equal("Arrapha", _compiled!.NameOf(_compiled.Find("geonames:2")));
    }

    [Theory]
    [InlineData("""{ "feat\ud800ures": 1, "features": [ { "geometry": { "type": 1 }, "properties": { "id": "geonames:2", "name": "Arrapha" } } ] }""")]
    [InlineData("""{ "features": [ { "geometry": { "type": "Point", "coordinates": [null, "", {}] }, "properties": { "id": "geonames:2", "name": "Arrapha" } } ] }""")]
    public void What_else_a_GeoJSON_file_holds_is_passed_over(string json)
    {
        var report = Apply("desk.geojson", json);

        Assert.Empty(report.Errors);
        Assert.Equal(1, report.Changed);
    }

    [Theory]
    [InlineData("\U00010EAD")]
    [InlineData("\U00010D6E")]
    public void A_name_with_a_hyphen_of_a_rare_script_is_a_name_like_any_other(string hyphen)
    {
        var report = Apply("desk.csv", $"id,name,aliases\ngeonames:2,{hyphen},Arra{hyphen}pha|{hyphen}\n");

        Assert.Equal((1, 0), (report.Changed, report.Errors.Count));
        Assert.Equal(hyphen, _compiled!.NameOf(_compiled.Find("geonames:2")));
        Assert.Contains("geonames:2", Named("Kirkuk"));
    }

    [Fact]
    public void A_second_row_of_an_id_is_named_with_the_first_one()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "a.csv"), "id,name\ngeonames:2,Arrapha\n");

        var report = Apply("b.csv", "id,name\n\ngeonames:2,Karkuk\n");

        Assert.Equal([new CustomRowError("b.csv", 3, "The id geonames:2 was used before, in a.csv, line 2.")], report.Errors);
        Assert.Equal(["geonames:2"], Named("Arrapha"));
    }

    [Fact]
    public void Rows_of_more_sources_than_there_is_room_for_are_named_and_the_others_used()
    {
        var report = Apply("desk.csv", "id,name,latitude,longitude\n" + string.Concat(Enumerable.Range(0, 300).Select(i => $"s{i}:a,Mill {i},35,44\n")) + "s0:b,Last Mill,35,44\n");

        Assert.Equal((101, 200), (report.Added, report.Errors.Count));
        Assert.Equal(new CustomRowError("desk.csv", 102, "The ids have more than 100 sources; a few for all rows will do."), report.Errors[0]);
        Assert.Equal(["s0:b"], Named("Last Mill"));
    }

    [Fact]
    public void An_unknown_column_is_named()
    {
        var report = Apply("desk.csv", "id,lat\ngeonames:2,1\n");

        Assert.Equal("desk.csv:1", $"{report.Errors[0].File}:{report.Errors[0].Line}");
        Assert.StartsWith("The column 'lat' is not known; columns are id, name, ", report.Errors[0].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_GeoJSON_file_does_not_spoil_the_others()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "a.geojson"), "{ \"features\": [\n { \"properties\": ");

        var report = Apply("b.csv", "id,name\ngeonames:2,Arrapha\n");

        Assert.Equal([new CustomRowError("a.geojson", 2, "Is not valid JSON; what follows is not read.")], report.Errors);
        Assert.Equal(1, report.Changed);
    }

    public void Dispose()
    {
        _compiled?.Dispose();
        _worlds.ForEach(world => world.Dispose());
        _folder.Delete(recursive: true);
    }

    private CustomReport Apply(string file, string content)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, file), content);
        (_compiled, var report) = CustomGazetteer.Apply(World(), _folder.FullName);
        return report!;
    }

    private Gazetteer World()
    {
        _worlds.Add(TinyWorld.Of(
            TinyWorld.Country(9, "Iraq", "IQ", 33, 44),
            TinyWorld.Admin1(1, "Kirkuk Governorate", "IQ.1", 35.4, 44.3, ("Kirkuk", MatchType.AlternateName)),
            TinyWorld.City(2, "Kirkuk", "IQ", 35.468, 44.392, 975_000, admin1: "IQ.1"),
            TinyWorld.City(3, "Halabja", "IQ", 35.18, 45.98, 57_000),
            TinyWorld.City(4, "Halabja", "IQ", 34.1, 44.2)));
        return _worlds[^1].Gazetteer;
    }

    private List<string> Named(string name) => Names(_compiled!, name);

    private static List<string> Names(Gazetteer gazetteer, string name)
    {
        var ids = new List<string>();
        if (gazetteer.TryFindName(NameKey.Of(name, new TokenizedText()), out var entry, out _))
        {
            var postings = gazetteer.Postings(entry);
            for (var i = 0; i < postings.Count; i++)
            {
                ids.Add(gazetteer.IdOf(postings[i].Place));
            }
        }

        return ids;
    }
}
