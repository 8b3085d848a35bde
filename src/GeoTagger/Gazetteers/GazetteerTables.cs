using System.Text.Json;
using System.Text.Json.Serialization;

namespace GeoTagger.Gazetteers;

/// <summary>The small tables of a compiled gazetteer, kept as JSON so that a person can read them out of the file.</summary>
internal sealed record GazetteerTables
{
    public required GazetteerInfo Info { get; init; }

    /// <summary>"P.PPLC" …; a record's feature is an index into it.</summary>
    public required string[] Features { get; init; }

    /// <summary>ISO codes; the first is empty and means no country.</summary>
    public required string[] CountryCodes { get; init; }

    /// <summary>Beside each country code the place that is the country, or -1.</summary>
    public required int[] CountryPlaces { get; init; }

    /// <summary>IANA names; the first is empty and means unknown.</summary>
    public required string[] TimeZones { get; init; }

    /// <summary>Prefixes of ids; the first is always GeoNames'.</summary>
    public required string[] Sources { get; init; }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, TablesContext.Default.GazetteerTables);

    public static GazetteerTables Parse(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, TablesContext.Default.GazetteerTables) ?? throw new JsonException("The tables are null.");
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(GazetteerTables))]
internal sealed partial class TablesContext : JsonSerializerContext;
