using System.Text;
using CsCheck;
using GeoTagger.Gazetteers.Custom;

namespace GeoTagger.Tests.Gazetteers.Custom;

/// <summary>Whatever a list of places holds, the start goes on: wrong rows are listed, right ones are used.</summary>
public sealed class CustomListProperties
{
    private const string RightId = "desk:right";
    private static readonly string[] Columns = ["id", "name", "aliases", "latitude", "longitude", "featureClass", "featureCode", "country", "admin1", "population", "importance", "hide", "colour", ""];

    // Letters of several scripts, what CSV and JSON give a meaning, control characters, and halves of characters.
    private static readonly Gen<char> Unit = Gen.OneOf(
        Gen.Char["abz09 "], Gen.Char[":|,;\"'\\{}[]\r\n\t.-+eE"], Gen.Char["\0\u0001\u00e9\u0301\u0645\u4e2d\u2028\uFEFF\uD83D\uDE00\uD800\uFFFF"]);

    private static readonly Gen<string> Cell = Gen.Frequency(
        (6, OneOf("", "geonames:1", "geonames:2", "desk:mill", "desk:a", "other:b", "Old Mill", "35.5", "-180", "1e400", "NaN", "IQ", "P", "PPL", "true", "255", "1.5")),
        (3, Unit.Array[0, 12].Select(units => new string(units))),
        (1, Gen.Select(OneOf("x", "é", "中", "a|", "1", "\""), OneOf(99, 201, 20_000)).Select((part, times) => string.Concat(Enumerable.Repeat(part, times)))));

    private static readonly Gen<string[][]> Rows = OneOf(Columns).Array[1, 8].SelectMany(header => Cell.Array[0, 9].Array[0, 8].Select(rows => (string[][])[header, .. rows]));

    [Fact]
    public void Any_table_is_read() => Gen.Select(Rows, Gen.Bool).Sample((rows, quoted) =>
        Check("a.csv", string.Join('\n', rows.Select(row => string.Join(',', quoted ? row.Select(Quoted) : row)))), iter: 200);

    [Fact]
    public void Any_features_are_read() => Gen.Select(Rows, Gen.Int[0, 4]).Sample((rows, form) => Check("a.geojson", FeaturesOf(rows, form)), iter: 200);

    [Fact]
    public void Any_text_is_read() => Gen.Select(Unit.Array[0, 200], OneOf("a.csv", "a.geojson"), OneOf("", "id,name\n", "{\"features\":[", "{\"features\":[{\"properties\":{\"id\":\""))
        .Sample((units, file, before) => Check(file, before + new string(units)), iter: 200);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string FeaturesOf(string[][] rows, int form)
    {
        var features = rows.Skip(1).Select(row =>
        {
            var properties = string.Join(',', row.Zip(rows[0], (cell, column) => $"{Text(column)}:{(form == 1 ? $"[{Text(cell)},null,{{}}]" : Text(cell))}"));
            var coordinates = string.Join(',', row.Select(cell => form == 2 ? "[1]" : form == 3 ? Text(cell) : "44.5"));
            return $$$"""{"geometry":{"type":"Point","coordinates":[{{{coordinates}}}]},"properties":{{{{properties}}}}}""";
        });
        return $$"""{"features":[{{string.Join(",\n", features)}}]{{(form == 4 ? "" : "}")}}""";
    }

    // Halves of characters stay as they are, escaped, as no serializer would write them.
    private static string Text(string value) => $"\"{string.Concat(value.Select(c => $"\\u{(int)c:x4}"))}\"";

    private static void Check(string file, string content)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, file), Encoding.UTF8.GetBytes(content));
            File.WriteAllText(Path.Combine(folder.FullName, "z.csv"), $"id,name,latitude,longitude\n{RightId},Right Mill,35,44\nwrong\n");
            using var world = TinyWorld.Of(TinyWorld.Admin1(1, "Kirkuk Governorate", "IQ.1", 35.4, 44.3), TinyWorld.City(2, "Kirkuk", "IQ", 35.468, 44.392, 975_000, admin1: "IQ.1"));
            var (gazetteer, report) = CustomGazetteer.Apply(world.Gazetteer, folder.FullName);
            using (gazetteer)
            {
                Assert.Equal(2 + report!.Added, gazetteer.PlaceCount);
                Assert.Equal("Right Mill", gazetteer.Describe(gazetteer.Find(RightId)).Name);
                Assert.Contains(report.Errors, error => (error.File, error.Line) == ("z.csv", 3));
                Assert.All(report.Errors, error => Assert.True(error.Problem.Length < 400 && !error.Problem.Any(char.IsControl)));
                Assert.All(Enumerable.Range(0, gazetteer.PlaceCount), place => Assert.Equal(place, gazetteer.Find(gazetteer.Describe(place).Id)));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
