using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GeoTagger.Api.Tests;

public sealed class NoticeTests
{
    [Theory]
    [InlineData("GeoTagger.Api")]
    [InlineData("GeoTagger.Worker")]
    [InlineData("GeoTagger.Cli")]
    public void Every_package_that_ships_is_named_with_its_licence(string project)
    {
        var notice = File.ReadAllText(Path.Combine(Accepted.Root, "NOTICE"));
        var named = Regex.Matches(notice, @"[A-Za-z0-9]+(\.[A-Za-z0-9_]+)*").Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        var assets = JsonNode.Parse(File.ReadAllText(Path.Combine(Accepted.Root, "src", project, "obj", "project.assets.json")))!;

        var packages = assets["libraries"]!.AsObject().Where(library => (string?)library.Value!["type"] == "package").Select(library => library.Key.Split('/')[0]);

        Assert.All(packages, package => Assert.Contains(package, named));
    }
}
