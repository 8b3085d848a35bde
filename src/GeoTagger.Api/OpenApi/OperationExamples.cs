using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GeoTagger.Api.Streaming;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;
using GeoTagger.Hosting.Tagging;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace GeoTagger.Api.OpenApi;

/// <summary>Gives each operation its example request, all forms of its answer, and an example of each.</summary>
internal sealed class OperationExamples : IOperationFilter
{
    /// <inheritdoc/>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        AddAlternativeForms(operation, context);
        AddStreamedForms(operation, context);
        foreach (var content in Contents(operation.RequestBody?.Content))
        {
            content.Value.Example = Examples.Find(content.Key == BatchStream.MediaType ? $"{operation.OperationId}Line.request" : $"{operation.OperationId}.request");
        }

        var problems = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<ProblemsMetadata>()
            .SelectMany(metadata => metadata.Types)
            .ToLookup(type => type.Status.ToString(CultureInfo.InvariantCulture));
        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (problems[status].Any())
            {
                response.Description = string.Join(" Or: ", problems[status].Select(type => type.Title));
            }

            foreach (var content in Contents(response.Content))
            {
                var form = content.Key == GeoJsonMapper.MediaType ? "geojson" : status;
                var operationId = content.Key == BatchStream.MediaType ? $"{operation.OperationId}Line" : operation.OperationId;
                content.Value.Example = Examples.Find($"{operationId}.{form}") ?? ProblemExample(problems[status].FirstOrDefault());
            }
        }
    }

    private static void AddAlternativeForms(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var form in context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<AlternativeForm>())
        {
            operation.Responses!["200"].Content!.Add(form.MediaType,
                new OpenApiMediaType { Schema = context.SchemaGenerator.GenerateSchema(form.Contract, context.SchemaRepository) });
        }
    }

    private static void AddStreamedForms(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var form in context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<StreamedForm>())
        {
            OpenApiMediaType Lines(Type line) => new() { Schema = context.SchemaGenerator.GenerateSchema(line, context.SchemaRepository) };
            operation.RequestBody!.Content!.Add(form.MediaType, Lines(form.Line));
            operation.Responses!["200"].Content!.Add(form.MediaType, Lines(form.AnswerLine));
        }
    }

    private static IEnumerable<KeyValuePair<string, OpenApiMediaType>> Contents(IDictionary<string, IOpenApiMediaType>? contents) =>
        (contents ?? new Dictionary<string, IOpenApiMediaType>()).Select(content => KeyValuePair.Create(content.Key, (OpenApiMediaType)content.Value));

    /// <summary>An example of a problem.</summary>
    public static JsonNode? ProblemExample(ProblemType? type) =>
        type is null ? null : JsonSerializer.SerializeToNode(type.Because(), ApiJson.TypeInfo<Problem>(ApiJson.Options));
}
