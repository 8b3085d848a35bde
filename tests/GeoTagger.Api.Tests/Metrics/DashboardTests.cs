using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GeoTagger.Hosting.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace GeoTagger.Api.Tests.Metrics;

public sealed partial class DashboardTests(ApiHost host)
{
    [Fact]
    public async Task Every_metric_of_the_dashboard_is_one_that_the_service_exposes()
    {
        await host.TagAsync("Troops entered Mosul.");
        // The worker counts it, with the same code.
        host.Services.GetRequiredService<TaggingMetrics>().Message("done");
        var exposed = Exposed().Matches((await host.GetAsync("/metrics")).Body).Select(line => line.Groups["name"].Value).ToHashSet();
        var dashboard = JsonNode.Parse(await File.ReadAllTextAsync(
            Path.Combine(Accepted.Root, "docker/observe/grafana/geotagger.json"), TestContext.Current.CancellationToken))!;

        var queries = dashboard["panels"]!.AsArray().SelectMany(panel => panel!["targets"]!.AsArray()).Select(target => (string)target!["expr"]!).ToList();

        Assert.NotEmpty(queries);
        Assert.All(queries, query =>
        {
            var names = Metric().Matches(Labels().Replace(query, "")).Select(match => match.Value).ToList();
            Assert.NotEmpty(names);
            Assert.All(names, name => Assert.Contains(name, exposed));
        });
    }

    [GeneratedRegex(@"^(?<name>\w+)\{", RegexOptions.Multiline)]
    private static partial Regex Exposed();

    [GeneratedRegex(@"by \([^)]*\)|\{[^}]*\}|\[[^\]]*\]")]
    private static partial Regex Labels();

    [GeneratedRegex(@"\b[a-z]+(_[a-z]+)+\b(?! *\()")]
    private static partial Regex Metric();
}
