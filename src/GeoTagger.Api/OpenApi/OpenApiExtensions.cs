using GeoTagger.Hosting.Contracts;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace GeoTagger.Api.OpenApi;

/// <summary>The description of the service, and the page to try it on.</summary>
internal static class OpenApiExtensions
{
    private const string Version = "v1";
    private const string Address = "/openapi/v1.json";

    /// <summary>Describes the service from its endpoints, their comments and the examples.</summary>
    public static void AddOpenApiDocument(this WebApplicationBuilder builder)
    {
        builder.Services.AddEndpointsApiExplorer();
        builder.Services.AddTransient<ISerializerDataContractResolver>(_ => new JsonSerializerDataContractResolver(ApiJson.Options));
        builder.Services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc(Version, new OpenApiInfo
            {
                Title = "GeoTagger",
                Version = Version,
                Description = "Reads article text and returns the named entities in it, each place resolved to a gazetteer record with coordinates.",
                License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
            });
            options.IncludeXmlComments(typeof(OpenApiExtensions).Assembly, includeControllerXmlComments: false);
            options.IncludeXmlComments(typeof(GeotagRequest).Assembly, includeControllerXmlComments: false);
            options.IncludeXmlComments(typeof(GeoTaggingPipeline).Assembly, includeControllerXmlComments: false);
            options.UseOneOfForPolymorphism();
            options.SelectSubTypesUsing(type => type == typeof(BatchResult) ? [typeof(GeotagReply), typeof(BatchError)] : []);
            options.MapType<BatchDocument>(() => new OpenApiSchemaReference(nameof(GeotagRequest)));
            options.SchemaFilter<ContractSchemas>();
            options.OperationFilter<RequiredParameters>();
            options.OperationFilter<OperationExamples>();
        });
    }

    /// <summary>Serves the document at <c>/openapi/v1.json</c> and Swagger UI at <c>/swagger</c>.</summary>
    public static void MapOpenApiDocument(this WebApplication app)
    {
        app.UseSwaggerUI(options =>
        {
            options.DocumentTitle = "GeoTagger";
            options.RoutePrefix = "swagger";
            options.SwaggerEndpoint(Address, "GeoTagger v1");
            options.DisplayRequestDuration();
            options.EnableTryItOutByDefault();
            options.DefaultModelsExpandDepth(0);
        });
        app.MapSwagger("/openapi/{documentName}.json", options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1).ExcludeFromDescription();
    }
}
