using GeoTagger.Hosting.Access;
using GeoTagger.Hosting.Contracts;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace GeoTagger.Api.OpenApi;

/// <summary>The description of the service, and the page to try it on.</summary>
internal static class OpenApiExtensions
{
    private const string Version = "v1";

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
                Description = """
                    Reads article text and returns the named entities in it, each place resolved to a gazetteer record with coordinates.

                    Every operation has an example that runs: open it and press **Execute**. The [explorer](/) shows a text with its entities
                    marked, and its places on a map. Failures are answered as `application/problem+json`; their kinds are listed under **Problems**.
                    """,
                License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
            });
            options.IncludeXmlComments(typeof(OpenApiExtensions).Assembly, includeControllerXmlComments: false);
            options.IncludeXmlComments(typeof(GeotagRequest).Assembly, includeControllerXmlComments: false);
            options.IncludeXmlComments(typeof(GeoTaggingPipeline).Assembly, includeControllerXmlComments: false);
            options.UseOneOfForPolymorphism();
            options.SelectSubTypesUsing(type => type == typeof(BatchResult) ? [typeof(GeotagReply), typeof(BatchError)] : []);
            options.MapType<BatchDocument>(() => new OpenApiSchemaReference(nameof(GeotagRequest)));
            options.SchemaFilter<ContractSchemas>();
            options.SchemaFilter<RequestBounds>();
            options.OperationFilter<RequestBounds>();
            options.DocumentFilter<Groups>();
            options.OperationFilter<RequiredParameters>();
            options.OperationFilter<OperationExamples>();
        });
        builder.Services.AddOptions<SwaggerGenOptions>().Configure<AccessOptions>(SecuritySchemes.AddTo);
    }

    /// <summary>Serves the document at <c>/openapi/v1.json</c> and Swagger UI at <c>/swagger</c>.</summary>
    public static void MapOpenApiDocument(this WebApplication app)
    {
        app.UseSwaggerUI(options =>
        {
            options.RoutePrefix = "swagger";
            // A page of our own: theirs has an inline style, which the policy forbids, and a bar for choosing among one document.
            options.IndexStream = () => app.Environment.WebRootFileProvider.GetFileInfo("swagger.html").CreateReadStream();
        });
        app.MapSwagger("/openapi/{documentName}.json", options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1).ExcludeFromDescription();
    }
}
