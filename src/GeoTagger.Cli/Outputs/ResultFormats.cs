namespace GeoTagger.Cli.Outputs;

/// <summary>The forms of results, by the names of files.</summary>
internal static class ResultFormats
{
    /// <summary>The names that <c>--format</c> takes.</summary>
    public static IReadOnlyList<string> Names { get; } = ["jsonl", "geojson", "csv", "parquet", "gpkg"];

    /// <summary>The form of a name.</summary>
    public static ResultFormat Create(string name) => name switch
    {
        "geojson" => new GeoJsonFormat(),
        "csv" => new CsvFormat(),
        "parquet" => new ParquetFormat(),
        "gpkg" => new GeoPackageFormat(),
        _ => new JsonLinesFormat(),
    };

    /// <summary>The form that a file's name says; null when it says none.</summary>
    public static string? NameOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".jsonl" or ".ndjson" => "jsonl",
        ".geojson" or ".json" => "geojson",
        ".csv" => "csv",
        ".parquet" => "parquet",
        ".gpkg" or ".sqlite" or ".db" => "gpkg",
        _ => null,
    };
}
