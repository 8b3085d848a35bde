using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GeoTagger.Hosting.Contracts;

/// <summary>The JSON of the service: strict in what it reads, plain in what it writes.</summary>
internal static class ApiJson
{
    /// <summary>The settings outside the request pipeline; lists that they read have no limit of their own.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Sets everything that the contract says of JSON.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="limits">How long lists may be; a longer one is not read to its end.</param>
    public static void Configure(JsonSerializerOptions options, LimitOptions? limits = null)
    {
        options.TypeInfoResolverChain.Insert(0, limits is null ? ApiJsonContext.Default : ApiJsonContext.Default.WithAddedModifier(info => Limit(info, limits)));
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.NumberHandling = JsonNumberHandling.Strict;
        // Names of places are written in any script; escaping all but ASCII would triple a reply in Arabic. Replies are never HTML.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new NamedEnumConverter<EntityCategory>());
        options.Converters.Add(new NamedEnumConverter<LocationSubcategory>());
        options.Converters.Add(new CamelCaseEnumConverter<StringIndexType>());
        options.Converters.Add(new CamelCaseEnumConverter<MatchType>());
        options.Converters.Add(new BatchDocumentConverter());
    }

    /// <summary>How a type is read and written.</summary>
    public static JsonTypeInfo<T> TypeInfo<T>(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));

    private static void Limit(JsonTypeInfo info, LimitOptions limits)
    {
        switch (info)
        {
            case JsonTypeInfo<LimitedList<BatchDocument>> documents:
                documents.CreateObject = () => new LimitedList<BatchDocument>(limits.BatchDocuments);
                break;
            case JsonTypeInfo<LimitedList<EntityCategory>> categories:
                categories.CreateObject = () => new LimitedList<EntityCategory>(limits.Categories);
                break;
            case JsonTypeInfo<LimitedList<string>> countries:
                countries.CreateObject = () => new LimitedList<string>(limits.Countries);
                break;
        }
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options);
        options.MakeReadOnly();
        return options;
    }
}
