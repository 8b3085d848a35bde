using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GeoTagger.Cli.Gazetteers.Fetching;

namespace GeoTagger.Cli.Gazetteers.Building;

/// <summary>What there is to know of a gazetteer file: <c>card.json</c> beside it.</summary>
internal sealed record GazetteerCard
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Name of the file.</summary>
    public required string File { get; init; }

    /// <summary>Its length.</summary>
    public required long Bytes { get; init; }

    /// <summary>Its digest.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Date of the newest source.</summary>
    public required string DataDate { get; init; }

    /// <summary>The credit that licences ask for.</summary>
    public required string Attribution { get; init; }

    /// <summary>Number of places.</summary>
    public required int Places { get; init; }

    /// <summary>Number of names.</summary>
    public required long Names { get; init; }

    /// <summary>Places by feature class.</summary>
    public required IReadOnlyDictionary<string, int> ByFeatureClass { get; init; }

    /// <summary>Places by country.</summary>
    public required IReadOnlyDictionary<string, int> ByCountry { get; init; }

    /// <summary>The packages it was compiled from.</summary>
    public required IReadOnlyList<SourcePackage> Sources { get; init; }

    [JsonIgnore]
    private string Folder { get; init; } = "";

    /// <summary>Describes a finished file.</summary>
    public static GazetteerCard Describe(string path, SourceManifest manifest, GazetteerCounts counts)
    {
        using FileStream file = System.IO.File.OpenRead(path);
        return new GazetteerCard
        {
            Folder = Path.GetDirectoryName(Path.GetFullPath(path))!,
            File = Path.GetFileName(path),
            Bytes = file.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(file)),
            DataDate = manifest.DataDate,
            Attribution = manifest.Attribution,
            Places = counts.Places,
            Names = counts.Names,
            ByFeatureClass = counts.ByFeatureClass,
            ByCountry = counts.ByCountry,
            Sources = manifest.Sources,
        };
    }

    /// <summary>Where the card of a file lies.</summary>
    public static string PathBeside(string file) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, "card.json");

    /// <summary>Writes the card beside the file.</summary>
    public void Write() => ReplacedFile.Write(PathBeside(Path.Combine(Folder, File)), JsonSerializer.Serialize(this, Options) + "\n");
}
