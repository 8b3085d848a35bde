using System.IO.Compression;
using GeoTagger.Cli.Gazetteers.Dumps;

namespace GeoTagger.Cli.Tests.Gazetteers.Dumps;

/// <summary>What lies in a folder that is given as GeoNames' own: every file is read or named, and every row is used, counted or refused by its line.</summary>
public sealed class GeoNamesDumpTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _reports = [];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("allCountries.txt")]
    [InlineData("IQ.txt")]
    [InlineData("cities500.txt")]
    [InlineData("cities15000.txt")]
    [InlineData("no-country.txt")]
    public void Each_table_of_places_is_read_as_it_is_and_in_an_archive(string file)
    {
        _folder.Write(file, Row(1, "Khanaqin") + Row(2, "Kirkuk"));
        Assert.Equal(["Khanaqin", "Kirkuk"], Names());

        File.Delete(_folder.PathOf(file));
        Zip(Path.ChangeExtension(file, ".zip"), (file, Row(3, "Mosul")), ("readme.txt", "GeoNames"));
        Assert.Equal(["Mosul"], Names());
        Assert.Equal(
            [
                $"{file}: 2 places; left out 0 rows of places met before and 0 without a feature class",
                $"{file}: 1 places; left out 0 rows of places met before and 0 without a feature class",
            ],
            _reports);
    }

    [Fact]
    public void A_place_of_several_tables_counts_once_as_in_the_first_by_name()
    {
        _folder.Write("cities500.txt", Row(1, "Old") + Row(3, "Erbil"));
        _folder.Write("IQ.txt", Row(1, "Khanaqin") + Row(2, "Kirkuk") + Row(1, "Again"));

        Assert.Equal(["Khanaqin", "Kirkuk", "Erbil"], Names());
        Assert.Equal(
            [
                "IQ.txt: 2 places; left out 1 rows of places met before and 0 without a feature class",
                "cities500.txt: 1 places; left out 1 rows of places met before and 0 without a feature class",
            ],
            _reports);
    }

    [Fact]
    public void The_file_that_is_unpacked_wins_over_its_archive()
    {
        Zip("IQ.zip", ("IQ.txt", Row(1, "Packed")));
        _folder.Write("IQ.txt", Row(1, "Unpacked"));

        Assert.Equal(["Unpacked"], Names());
    }

    [Fact]
    public void Names_units_and_countries_may_be_packed_too()
    {
        _folder.Write("IQ.txt", Row(98182, "Baghdad", alternates: "IQBGW"));
        Zip("alternateNamesV2.zip", ("alternateNamesV2.txt", "1\t98182\tunlc\tIQBGW\n2\t98182\tabbr\tBgd.\n"));
        Zip("units.zip", ("admin1CodesASCII.txt", "IQ.10\tDiyala\tDiyala\t96965\n"), ("admin2Codes.txt", "IQ.10.94590\tKhanaqin\tKhanaqin\t94590\n"));
        var dump = Open();

        Assert.Equal(["Bgd."], Assert.Single(dump.Places()).Names.Select(name => name.Text));
        Assert.Equal(["Diyala", "Khanaqin"], dump.Units().SelectMany(unit => unit.Read()).Select(place => place.Name!));
    }

    [Fact]
    public void Files_that_are_not_read_are_named()
    {
        _folder.Write("IQ.txt", Row(1, "Khanaqin"));
        _folder.Write("iraq.txt", "");
        _folder.Write("readme.txt", "");
        Zip("places.zip", ("hierarchy.txt", ""));

        Open();

        Assert.Equal([$"{_folder.Path}: not used, for none of them is a file of GeoNames that is read: iraq.txt, places.zip/hierarchy.txt"], _reports);
    }

    [Fact]
    public void A_folder_without_places_is_refused()
    {
        _folder.Write("countryInfo.txt", "");
        Assert.Equal(
            $"The folder '{_folder.Path}' has no places: put allCountries, a country such as IQ or cities500 into it, as .txt or .zip.",
            Assert.Throws<ArtefactException>(Open).Message);

        _folder.Write("IQ.txt", "# nothing\n");
        Assert.Equal($"The folder '{_folder.Path}' has no places: its tables have no rows.", Assert.Throws<ArtefactException>(Names).Message);
    }

    [Fact]
    public void An_archive_that_is_none_is_refused_by_name()
    {
        var path = _folder.Write("IQ.zip", "no archive");
        Assert.StartsWith($"The file '{path}' does not hold what it should: ", Assert.Throws<ArtefactException>(Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_without_a_feature_class_are_counted()
    {
        _folder.Write("IQ.txt", Row(1, "Khanaqin") + Row(2, "Nothing", featureClass: ""));

        Assert.Equal(["Khanaqin"], Names());
        Assert.Equal(["IQ.txt: 1 places; left out 0 rows of places met before and 1 without a feature class"], _reports);
    }

    [Theory]
    [InlineData("1\tKhanaqin", "has 2 columns, not 19")]
    [InlineData("x\tX\tX\t\t1\t2\tP\tPPL\tIQ\t\t\t\t\t\t0\t\t\tX\t", "has 'x' as id (column 1), which is no whole number from 1 to 2147483646")]
    [InlineData("1\t\tX\t\t1\t2\tP\tPPL\tIQ\t\t\t\t\t\t0\t\t\tX\t", "has no name")]
    [InlineData("1\tX\tX\t\tnorth\t2\tP\tPPL\tIQ\t\t\t\t\t\t0\t\t\tX\t", "has 'north' as latitude (column 5), which is no number from -90 to 90")]
    [InlineData("1\tX\tX\t\t1\tNaN\tP\tPPL\tIQ\t\t\t\t\t\t0\t\t\tX\t", "has 'NaN' as longitude (column 6), which is no number from -180 to 180")]
    [InlineData("1\tX\tX\t\t1\t181\tP\tPPL\tIQ\t\t\t\t\t\t0\t\t\tX\t", "has '181' as longitude (column 6), which is no number from -180 to 180")]
    [InlineData("1\tX\tX\t\t1\t2\tPP\tPPL\tIQ\t\t\t\t\t\t0\t\t\tX\t", "has 'PP' as feature class (column 7), which is no capital letter")]
    [InlineData("1\tX\tX\t\t1\t2\tP\tPPL\tIQ\t\t\t\t\t\tmany\t\t\tX\t", "has 'many' as population (column 15), which is no whole number from 0 to 9223372036854775807")]
    public void A_row_that_is_wrong_is_named_by_file_line_and_column(string row, string fault)
    {
        Zip("IQ.zip", ("IQ.txt", "# heading\n" + Row(7, "Khanaqin") + "\n" + row + "\n"));

        Assert.Equal($"The file '{_folder.PathOf("IQ.zip/IQ.txt")}' does not hold what it should: line 4 {fault}.", Assert.Throws<ArtefactException>(Names).Message);
    }

    [Theory]
    [InlineData("alternateNamesV2.txt", "1\t98182", "has fewer than 4 columns")]
    [InlineData("alternateNamesV2.txt", "1\tx\tabbr\tB.", "has 'x' as id (column 2), which is no whole number")]
    [InlineData("admin1CodesASCII.txt", "IQ.10\tDiyala", "has 2 columns, not 4")]
    [InlineData("admin1CodesASCII.txt", "IQ.10\tDiyala\tDiyala\tx", "has 'x' as id (column 4), which is no whole number from 1 to 2147483646")]
    [InlineData("admin2Codes.txt", "10\tDiyala\tDiyala\t1", "has '10' as code (column 1), which is none such as IQ.10")]
    [InlineData("countryInfo.txt", "IQ\tIRQ", "has 2 columns, not 17")]
    [InlineData("countryInfo.txt", "IQ\tIRQ\t368\tIZ\tIraq\tBaghdad\t1\tmany\t\t\t\t\t\t\t\t\t99237", "has 'many' as population (column 8), which is no whole number from 0 to 9223372036854775807")]
    public void A_row_of_the_other_files_is_named_so_too(string file, string row, string fault)
    {
        _folder.Write("IQ.txt", Row(1, "Khanaqin"));
        var path = _folder.Write(file, row + "\n");

        Assert.Equal($"The file '{path}' does not hold what it should: line 1 {fault}.", Assert.Throws<ArtefactException>(ReadAll).Message);
    }

    private GeoNamesDump Open() => new(_folder.Path, _reports.Add);

    private List<string> Names() => [.. Open().Places().Select(place => place.Name!)];

    private void ReadAll()
    {
        _ = Open().Units().SelectMany(unit => unit.Read()).Count();
        _ = Names();
    }

    private void Zip(string archive, params (string Name, string Content)[] files)
    {
        using var zip = ZipFile.Open(_folder.PathOf(archive), ZipArchiveMode.Create);
        foreach (var (name, content) in files)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(content);
        }
    }

    private static string Row(int id, string name, string alternates = "", string featureClass = "P") =>
        FormattableString.Invariant($"{id}\t{name}\t{name}\t{alternates}\t34.3\t45.4\t{featureClass}\tPPL\tIQ\t\t10\t\t\t\t0\t\t\tAsia/Baghdad\t\n");
}
