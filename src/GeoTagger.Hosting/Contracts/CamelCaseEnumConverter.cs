using System.Text.Json;
using System.Text.Json.Serialization;

namespace GeoTagger.Hosting.Contracts;

/// <summary>Enums by their names in camel case ("alternateName"), never by number.</summary>
internal sealed class CamelCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
