using System.Text.Json.Serialization;

namespace GeoTagger.Hosting.Contracts;

/// <summary>Enums by their names as they are in code ("Location"), never by number.</summary>
internal sealed class NamedEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(namingPolicy: null, allowIntegerValues: false)
    where TEnum : struct, Enum;
