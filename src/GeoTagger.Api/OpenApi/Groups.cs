using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace GeoTagger.Api.OpenApi;

/// <summary>Says what each group of operations is for, in the order in which a newcomer needs them.</summary>
internal sealed class Groups : IDocumentFilter
{
    private static readonly (string Name, string Description)[] All =
    [
        ("Geotag", "Texts in, entities with places out."),
        ("Places", "Look up the gazetteer."),
        ("Service", "Versions, sources, licences and limits."),
        ("Problems", "What can go wrong, each kind with what to do."),
        ("Health", "For load balancers and orchestrators."),
    ];

    /// <inheritdoc/>
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context) =>
        swaggerDoc.Tags = new HashSet<OpenApiTag>(All.Select(group => new OpenApiTag { Name = group.Name, Description = group.Description }));
}
