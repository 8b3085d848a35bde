using GeoTagger.Cli.Inputs;
using GeoTagger.Cli.Outputs;

namespace GeoTagger.Cli.Tests.Outputs;

public sealed class ResultFormatsTests
{
    [Theory]
    [InlineData(null, "x.jsonl", "jsonl")]
    [InlineData(null, "x.ndjson", "jsonl")]
    [InlineData(null, "x.JSON", "geojson")]
    [InlineData(null, "x.gz.csv", "csv")]
    [InlineData(null, "x.db", "gpkg")]
    [InlineData("parquet", "x.csv", "parquet")]
    [InlineData("parquet", "x", "parquet")]
    public void The_form_that_is_asked_for_goes_before_the_name(string? asked, string path, string form) => Assert.Equal(form, ResultFormats.Require(asked, path));

    [Theory]
    [InlineData(null, "x", "The name 'x' does not say what form the results are to have; say so with --format.")]
    [InlineData(null, "x.jsonl.gz", "The name 'x.jsonl.gz' says that the results are compressed, which they are not: leave '.gz' out.")]
    [InlineData("csv", "x.csv.ZST", "The name 'x.csv.ZST' says that the results are compressed, which they are not: leave '.ZST' out.")]
    public void A_name_that_says_no_form_or_one_that_is_not_written_is_refused(string? asked, string path, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<InputException>(() => ResultFormats.Require(asked, path)).Message);

    [Theory]
    [InlineData("x.csv.gz", "csv")]
    [InlineData("x.jsonl.zst", "jsonl")]
    [InlineData("x.gz", null)]
    public void A_packed_result_has_the_form_that_its_name_says_before_that(string path, string? form) => Assert.Equal(form, ResultFormats.NameOf(path));
}
