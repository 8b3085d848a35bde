using System.Text.Json.Nodes;

namespace GeoTagger.Api.Tests;

/// <summary>What the service answered.</summary>
public sealed record Answer(int Status, string? MediaType, HttpResponseMessage Response, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>The type of the problem; fails when the answer is none, or shows what no problem may show.</summary>
    public string Problem()
    {
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal(Status, (int)Json["status"]!);
        Assert.NotEmpty((string)Json["title"]!);
        Assert.DoesNotContain("Exception", Body, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Body, StringComparison.Ordinal);
        return (string)Json["type"]!;
    }

    /// <summary>The members that the problem complains of.</summary>
    public IEnumerable<string> Errors() => Json["errors"]!.AsObject().Select(error => error.Key);
}
