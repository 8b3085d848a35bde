using System.Globalization;
using GeoTagger.Api.Apis;
using GeoTagger.Hosting;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Tagging;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace GeoTagger.Api.OpenApi;

/// <summary>Says of each member and parameter how long and how large it may be, by the limits that requests are checked against.</summary>
internal sealed class RequestBounds : ISchemaFilter, IOperationFilter
{
    private readonly Dictionary<(Type Contract, string Member), Action<OpenApiSchema>> _members;
    private readonly Dictionary<(string Operation, string Parameter), Action<OpenApiSchema>> _parameters;

    /// <summary>Takes the limits that the service is configured with.</summary>
    public RequestBounds(LimitOptions limits)
    {
        _members = new()
        {
            [(typeof(GeotagRequest), "text")] = schema => (schema.MinLength, schema.MaxLength) = (1, limits.TextUnits),
            [(typeof(GeotagRequest), "id")] = schema => schema.MaxLength = limits.IdUnits,
            [(typeof(GeotagRequest), "language")] = schema => (schema.MaxLength, schema.Pattern) = (limits.LanguageUnits, RequestValidator.LanguagePattern),
            [(typeof(GeotagRequest), "categories")] = schema => schema.MaxItems = limits.Categories,
            [(typeof(GeotagRequest), "alternatives")] = schema => Between(schema, 0, limits.Alternatives),
            [(typeof(GeotagRequest), "minConfidence")] = schema => Between(schema, 0, 1),
            [(typeof(GeotagHints), "countries")] = schema => (schema.MaxItems, ((OpenApiSchema)schema.Items!).Pattern) = (limits.Countries, RequestValidator.CountryPattern),
            [(typeof(GeotagHints), "outlet")] = schema => schema.MaxLength = limits.OutletUnits,
            [(typeof(GeotagPoint), "latitude")] = Latitude,
            [(typeof(GeotagPoint), "longitude")] = Longitude,
            [(typeof(BatchRequest), "documents")] = schema => (schema.MinItems, schema.MaxItems) = (1, limits.BatchDocuments),
        };
        _parameters = new()
        {
            [("findPlaces", "name")] = schema => (schema.MinLength, schema.MaxLength) = (1, limits.NameUnits),
            [("findPlaces", "country")] = schema => schema.Pattern = RequestValidator.CountryPattern,
            [("findPlaces", "featureClass")] = schema => schema.Pattern = $"^[{PlacesApi.FeatureClasses}{PlacesApi.FeatureClasses.ToLowerInvariant()}]$",
            [("findPlaces", "limit")] = schema => Between(schema, 1, limits.Places),
            [("findPlacesNearby", "limit")] = schema => Between(schema, 1, limits.Places),
            [("findPlacesNearby", "latitude")] = Latitude,
            [("findPlacesNearby", "longitude")] = Longitude,
            [("findPlacesNearby", "radiusKm")] = schema => (schema.ExclusiveMinimum, schema.Maximum) = ("0", Number(limits.RadiusKm)),
        };
    }

    /// <inheritdoc/>
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        foreach (var (name, member) in (schema as OpenApiSchema)?.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (_members.TryGetValue((context.Type, name), out var bound))
            {
                bound((OpenApiSchema)member);
            }
        }
    }

    /// <inheritdoc/>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var parameter in operation.Parameters ?? [])
        {
            if (_parameters.TryGetValue((operation.OperationId!, parameter.Name!), out var bound))
            {
                bound((OpenApiSchema)parameter.Schema!);
            }
        }
    }

    private static void Latitude(OpenApiSchema schema) => Between(schema, -RequestValidator.MaxLatitude, RequestValidator.MaxLatitude);

    private static void Longitude(OpenApiSchema schema) => Between(schema, -RequestValidator.MaxLongitude, RequestValidator.MaxLongitude);

    private static void Between(OpenApiSchema schema, double least, double most) => (schema.Minimum, schema.Maximum) = (Number(least), Number(most));

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
