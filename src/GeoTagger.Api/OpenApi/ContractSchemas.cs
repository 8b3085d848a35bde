using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GeoTagger.Hosting.Contracts;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace GeoTagger.Api.OpenApi;

/// <summary>Says which members are required and which may be null, as the reader and writer of the contract have it.</summary>
internal sealed class ContractSchemas : ISchemaFilter
{
    /// <summary>What requests need; their types leave it open, so that a lacking member is answered by a sentence and not by the reader.</summary>
    private static readonly Dictionary<Type, string[]> Requests = new()
    {
        [typeof(GeotagRequest)] = ["text"],
        [typeof(GeotagHints)] = [],
        [typeof(GeotagPoint)] = ["latitude", "longitude"],
        [typeof(BatchRequest)] = ["documents"],
    };

    /// <inheritdoc/>
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { } members } contract
            || !ApiJson.Options.TryGetTypeInfo(context.Type, out var info)
            || info.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        var isRequest = Requests.TryGetValue(context.Type, out var needed);
        contract.Required = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var property in info.Properties.Where(property => members.ContainsKey(property.Name)))
        {
            var isRequired = isRequest ? needed!.Contains(property.Name) : !IsLeftOutWhenNull(property);
            // A request may say null for what it may leave out; a reply says null only for what it never leaves out.
            members[property.Name] = WithNullability(members[property.Name], property.IsGetNullable && isRequired != isRequest);
            if (isRequired)
            {
                contract.Required.Add(property.Name);
            }
        }
    }

    private static bool IsLeftOutWhenNull(JsonPropertyInfo property) =>
        property.AttributeProvider is MemberInfo member && member.IsDefined(typeof(JsonIgnoreAttribute), inherit: true);

    private static IOpenApiSchema WithNullability(IOpenApiSchema schema, bool isNullable)
    {
        if (schema is OpenApiSchema inline)
        {
            inline.ReadOnly = false;
            inline.Type = isNullable ? inline.Type | JsonSchemaType.Null : inline.Type & ~JsonSchemaType.Null;
            return inline;
        }

        return isNullable
            ? new OpenApiSchema { Description = schema.Description, OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, schema] }
            : schema;
    }
}
