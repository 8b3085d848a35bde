using GeoTagger.Cli.Inputs;

namespace GeoTagger.Cli.Outputs;

/// <summary>The forms of results, by the names of files.</summary>
internal static class ResultFormats
{
    /// <summary>The names that <c>--format</c> takes.</summary>
    public static IReadOnlyList<string> Names { get; } = ["jsonl", "geojson", "csv", "parquet", "gpkg"];

    /// <summary>The form of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="kept">The fields that are kept of the documents' records; tables have a column for each.</param>
    public static ResultFormat Create(string name, IReadOnlyList<string> kept) => name switch
    {
        "geojson" => new GeoJsonFormat(kept),
        "csv" => new CsvFormat(kept),
        "parquet" => new ParquetFormat(kept),
        "gpkg" => new GeoPackageFormat(kept),
        _ => new JsonLinesFormat(),
    };

    /// <summary>The name of the form in which a file is written.</summary>
    /// <param name="asked">The name that is asked for; by the file's name when null.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="InputException">The file's name says no form, or one that is not written.</exception>
    public static string Require(string? asked, string path) => IsCompressed(path)
        ? throw new InputException($"The name '{path}' says that the results are compressed, which they are not: leave '{Path.GetExtension(path)}' out.")
        : asked ?? NameOf(path) ?? throw new InputException($"The name '{path}' does not say what form the results are to have; say so with --format.");

    /// <summary>The name of the form in which standard output is written.</summary>
    /// <param name="asked">The name that is asked for; JSON lines when null.</param>
    /// <exception cref="InputException">The form is made when all is done, and needs a file.</exception>
    public static string RequireForPipe(string? asked) => asked is not null && Create(asked, []) is TableFormat
        ? throw new InputException($"The form {asked} cannot be written to standard output; name a file with --out.")
        : asked ?? "jsonl";

    /// <summary>The form that a file's name says, compressed or not; null when it says none.</summary>
    public static string? NameOf(string path) => Path.GetExtension(IsCompressed(path) ? Path.GetFileNameWithoutExtension(path) : path).ToLowerInvariant() switch
    {
        ".jsonl" or ".ndjson" => "jsonl",
        ".geojson" or ".json" => "geojson",
        ".csv" => "csv",
        ".parquet" => "parquet",
        ".gpkg" or ".sqlite" or ".db" => "gpkg",
        _ => null,
    };

    private static bool IsCompressed(string path) => Decompression.Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
