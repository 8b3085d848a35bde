using System.Text.Json;
using System.Text.Json.Serialization;

namespace GeoTagger.Cli.Gazetteers.Fetching;

/// <summary>The packages to compile, by name, version and digest: <c>models/gazetteer/sources/sources.json</c>.</summary>
/// <param name="DataDate">Date of the newest source, ISO 8601.</param>
/// <param name="Attribution">The credit that licences ask for, one line.</param>
/// <param name="Sources">The packages.</param>
internal sealed record SourceManifest(string DataDate, string Attribution, IReadOnlyList<SourcePackage> Sources)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="ArtefactException">The file is none.</exception>
    public static SourceManifest Read(string path) => ArtefactContent.Of($"list of source packages '{path}'", () =>
        JsonSerializer.Deserialize<SourceManifest>(File.ReadAllText(path), Options) ?? throw new InvalidDataException("It is empty."));
}
