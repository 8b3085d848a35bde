using System.Text;
using GeoTagger.Cli.Fuzzing;
using GeoTagger.Cli.Tests.Load;
using Microsoft.AspNetCore.Http;

namespace GeoTagger.Cli.Tests.Fuzzing;

public sealed class FuzzCommandTests
{
    [Fact]
    public async Task A_service_that_answers_with_problems_passes_and_its_statuses_are_counted()
    {
        await using var server = await StubServer.StartAsync("/{**path}", Answer(400, "{}", "application/problem+json"));

        var (exitCode, output, errors) = await CommandLine.RunAsync("fuzz", "--server", server.Urls.First(), "--requests", "200");

        Assert.True(exitCode == 0, output + errors);
        Assert.Equal("400: 200\n0 wrong answers\n", output.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData(500, "{}", "application/problem+json", "status 500")]
    [InlineData(400, "   at GeoTagger.Api", "application/problem+json", "a trace of code in the body")]
    [InlineData(400, "no", "text/plain", "status 400 without a problem")]
    public async Task A_wrong_answer_is_shown_with_the_seed_of_its_request(int status, string body, string type, string fault)
    {
        await using var server = await StubServer.StartAsync("/{**path}", Answer(status, body, type));

        var (exitCode, output, _) = await CommandLine.RunAsync("fuzz", "--server", server.Urls.First(), "--requests", "1", "--seed", "3");

        Assert.Equal(2, exitCode);
        Assert.Contains($"seed 3: {fault}\n1 wrong answers", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_request()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            Assert.Equal(await DescribeAsync(seed), await DescribeAsync(seed));
        }
    }

    private static async Task<string> DescribeAsync(int seed)
    {
        using var request = BadRequest.Of(seed);
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return $"{request.Method} {request.RequestUri} {request.Content?.Headers.ContentType} {Convert.ToHexString(body)}";
    }

    private static RequestDelegate Answer(int status, string body, string type) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        return context.Request.Method == "HEAD" ? Task.CompletedTask : context.Response.WriteAsync(body, Encoding.UTF8);
    };
}
