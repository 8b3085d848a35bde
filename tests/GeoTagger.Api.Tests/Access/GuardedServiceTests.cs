using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GeoTagger.Api.Tests.Access;

public sealed class GuardedServiceTests(ApiHost host)
{
    [Fact]
    public void Every_operation_below_v1_needs_a_client_and_no_other_address_does()
    {
        var endpoints = host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().ToList();

        Assert.Contains(endpoints, NeedsClient);
        Assert.All(endpoints, endpoint => Assert.Equal(
            endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("v1/", StringComparison.Ordinal), NeedsClient(endpoint)));
    }

    [Theory]
    [InlineData("/v1/info", 401)]
    [InlineData("/v1/places/geonames:94787", 401)]
    [InlineData("/", 200)]
    [InlineData("/swagger/index.html", 200)]
    [InlineData("/openapi/v1.json", 200)]
    [InlineData("/problems", 200)]
    [InlineData("/healthz/live", 200)]
    [InlineData("/metrics", 200)]
    [InlineData("/nowhere", 404)]
    public async Task Without_a_key_all_but_the_operations_is_open(string path, int status)
    {
        await using var guarded = Guarded();

        Assert.Equal(status, await guarded.StatusAsync(path));
    }

    [Fact]
    public async Task The_document_says_how_to_identify_oneself_so_that_Swagger_UI_can_ask_for_the_key()
    {
        await using var guarded = Guarded();

        var document = JsonNode.Parse(await guarded.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken))!;

        var schemes = document["components"]!["securitySchemes"]!;
        Assert.Equal(["apiKey", "token"], schemes.AsObject().Select(scheme => scheme.Key));
        Assert.Equal(("apiKey", "header", "X-Api-Key"), ((string)schemes["apiKey"]!["type"]!, (string)schemes["apiKey"]!["in"]!, (string)schemes["apiKey"]!["name"]!));
        Assert.Equal(("http", "bearer"), ((string)schemes["token"]!["type"]!, (string)schemes["token"]!["scheme"]!));
        var operation = document["paths"]!["/v1/geotag"]!["post"]!;
        Assert.Equal("""[{"apiKey":[]},{"token":[]}]""", operation["security"]!.ToJsonString());
        Assert.Equal("/problems/unauthenticated", (string)operation["responses"]!["401"]!["content"]!["application/problem+json"]!["example"]!["type"]!);
        Assert.NotNull(operation["responses"]!["403"]);
        Assert.Null(document["paths"]!["/healthz/live"]!["get"]!["security"]);
    }

    private static bool NeedsClient(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null;

    private static ConfiguredHost Guarded() => new(
        ("Authentication:Clients:0:Name", "desk"),
        ("Authentication:Clients:0:Keys:0", GuardedApp.Hash("key")),
        ("Authentication:Authority", "https://login.example.com"),
        ("Authentication:Audience", "geotagger"));
}
