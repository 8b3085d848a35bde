using System.Globalization;
using GeoTagger.Api.Access;
using GeoTagger.Hosting.Access;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace GeoTagger.Api.OpenApi;

/// <summary>Says how callers identify themselves, which gives Swagger UI its button Authorize.</summary>
internal sealed class SecuritySchemes : IOperationFilter
{
    private const string Key = "apiKey";
    private const string Token = "token";
    private readonly string[] _names;

    /// <summary>Describes the ways that are configured.</summary>
    private SecuritySchemes(IEnumerable<string> names) => _names = [.. names];

    /// <summary>Adds them to the document; nothing while authentication is off.</summary>
    public static void AddTo(SwaggerGenOptions swagger, AccessOptions access)
    {
        if (!access.IsOn)
        {
            return;
        }

        swagger.AddSecurityDefinition(Key, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = ApiKeyHandler.Header,
            Description = "The key of a client.",
        });
        if (access.Authority is not null)
        {
            swagger.AddSecurityDefinition(Token, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
                Description = $"A token of {access.Authority}.",
            });
        }

        swagger.AddOperationFilterInstance(new SecuritySchemes(swagger.SwaggerGeneratorOptions.SecuritySchemes.Keys));
    }

    /// <inheritdoc/>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (!context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any())
        {
            return;
        }

        operation.Security = [.. _names.Select(name => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(name, context.Document)] = [] })];
        foreach (var type in (ReadOnlySpan<ProblemType>)[ProblemTypes.Unauthenticated, ProblemTypes.Forbidden])
        {
            operation.Responses![type.Status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = type.Title,
                Content = new Dictionary<string, IOpenApiMediaType>
                {
                    [ProblemResult.MediaType] = new OpenApiMediaType
                    {
                        Schema = context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository),
                        Example = OperationExamples.ProblemExample(type),
                    },
                },
            };
        }
    }
}
