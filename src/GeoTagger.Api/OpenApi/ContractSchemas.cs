using GeoTagger.Api.Contracts;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace GeoTagger.Api.OpenApi;

/// <summary>Says of requests what their types leave open, so that a lacking member is answered by a sentence instead of by the reader.</summary>
internal sealed class ContractSchemas : ISchemaFilter
{
    /// <inheritdoc/>
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema concrete)
        {
            return;
        }

        string[] required = context.Type.Name switch
        {
            nameof(GeotagRequest) => ["text"],
            nameof(GeotagPoint) => ["latitude", "longitude"],
            nameof(BatchRequest) => ["documents"],
            _ => [],
        };
        foreach (var member in required)
        {
            (concrete.Required ??= new HashSet<string>()).Add(member);
        }
    }
}
