namespace GeoTagger.Api.Tests.Problems;

public sealed class ProblemsTests(ApiHost host)
{
    [Fact]
    public async Task Every_kind_of_problem_explains_itself_at_its_own_address()
    {
        Answer list = await host.GetAsync("/problems");
        string[] types = [.. list.Json.AsArray().Select(problem => (string)problem!["type"]!)];

        Assert.Contains("/problems/text-too-long", types);
        foreach (string type in types)
        {
            Answer answer = await host.GetAsync(type);
            Assert.Equal((200, type), (answer.Status, (string?)answer.Json["type"]));
            Assert.NotEmpty((string)answer.Json["meaning"]!);
        }
    }
}
