using System.ComponentModel.DataAnnotations;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace GeoTagger.Api.OpenApi;

/// <summary>Marks query parameters that are required; handlers take them as nullable, so that a lacking one is answered by a sentence.</summary>
internal sealed class RequiredParameters : IOperationFilter
{
    /// <inheritdoc/>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var required = context.MethodInfo.GetParameters().Where(parameter => parameter.IsDefined(typeof(RequiredAttribute), inherit: false));
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().IntersectBy(required.Select(info => info.Name), parameter => parameter.Name))
        {
            parameter.Required = true;
        }
    }
}
