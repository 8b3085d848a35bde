using GeoTagger.Api.Apis;
using Microsoft.AspNetCore.Http;

namespace GeoTagger.Api.Tests.Apis;

public sealed class AcceptHeaderTests
{
    [Theory]
    [InlineData("", "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/geo+json", "application/geo+json")]
    [InlineData("application/geo+json;q=0.5, application/json;q=0.4", "application/geo+json")]
    [InlineData("application/json, application/geo+json", "application/json")]
    [InlineData("application/json;q=0, */*", "application/geo+json")]
    [InlineData("text/html, */*;q=0.1", "application/json")]
    [InlineData("text/html", null)]
    public void The_form_that_is_liked_best_is_chosen(string accept, string? chosen)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Accept = accept;

        Assert.Equal(chosen, AcceptHeader.Choose(request, "application/json", "application/geo+json"));
    }
}
