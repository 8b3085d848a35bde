using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace GeoTagger.Api.Tests.Hosting;

public sealed class ReloadTests : IDisposable
{
    private readonly DirectoryInfo _models = Directory.CreateTempSubdirectory();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_files_come_into_service_and_broken_ones_do_not_while_every_request_is_answered()
    {
        LinkModels();
        using var service = new ServiceProcess("", ("GeoTagger__ModelsFolder", _models.FullName));
        await service.WaitUntilReadyAsync();
        using var client = new HttpClient { BaseAddress = service.Address };
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var load = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AskOnAsync(client, ending.Token)));

        Write("gazetteer/custom/desk.csv", """
            id,name,latitude,longitude,country
            desk:mill,Zumbarra,35.5,44.25,IQ
            desk:nowhere,Nowhere,95,0,IQ
            """);
        service.Signal("HUP");
        JsonNode? custom = null;
        Assert.True(await Eventually.IsSoAsync(async () => (custom = (await client.GetFromJsonAsync<JsonNode>("/v1/info", Cancellation))!["custom"]) is not null));

        Assert.Equal(
            """{"added":1,"changed":0,"hidden":0,"errors":[{"file":"desk.csv","line":3,"problem":"The latitude 95 must be a number between -90 and 90."}]}""",
            custom!.ToJsonString());
        Assert.Equal("desk:mill", await PlaceOfAsync(client, "Troops moved from Kirkuk to Zumbarra in Iraq."));

        Write("resolver/resolver.bin", "no model");
        using var refused = await client.PostAsync("/v1/admin/reload", null, Cancellation);
        var problem = await refused.Content.ReadFromJsonAsync<JsonNode>(Cancellation);

        Assert.Equal((HttpStatusCode.Conflict, "/problems/reload-failed"), (refused.StatusCode, (string?)problem!["type"]));
        Assert.Contains("resolver.bin", (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Contains("Not reloaded, the old gazetteer and models go on serving: ", service.Output, StringComparison.Ordinal);
        Assert.Equal("desk:mill", await PlaceOfAsync(client, "Troops moved from Kirkuk to Zumbarra in Iraq."));
        File.Delete(Path.Combine(_models.FullName, "resolver", "resolver.bin"));
        using var accepted = await client.PostAsync("/v1/admin/reload", null, Cancellation);
        var reloaded = await accepted.Content.ReadFromJsonAsync<JsonNode>(Cancellation);

        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        Assert.EndsWith("+rules", (string?)reloaded!["modelVersion"], StringComparison.Ordinal);
        Assert.Equal(1, (int)reloaded["custom"]!["added"]!);
        await ending.CancelAsync();
        Assert.All(await load, answered => Assert.InRange(answered, 1, int.MaxValue));
    }

    public void Dispose() => _models.Delete(recursive: true);

    private void LinkModels()
    {
        var shipped = Path.Combine(Accepted.Root, "models");
        _models.CreateSubdirectory("gazetteer/custom");
        _models.CreateSubdirectory("resolver");
        File.CreateSymbolicLink(Path.Combine(_models.FullName, "gazetteer", "gazetteer.bin"), Path.Combine(shipped, "gazetteer", "gazetteer.bin"));
        Directory.CreateSymbolicLink(Path.Combine(_models.FullName, "tagger"), Path.Combine(shipped, "tagger"));
        File.Copy(Path.Combine(shipped, "resolver", "resolver.bin"), Path.Combine(_models.FullName, "resolver", "resolver.bin"));
    }

    private void Write(string file, string content) => File.WriteAllText(Path.Combine(_models.FullName, file), content);

    private static async Task<int> AskOnAsync(HttpClient client, CancellationToken cancellationToken)
    {
        for (var answered = 0; ; answered++)
        {
            try
            {
                using var response = await client.PostAsJsonAsync("/v1/geotag", new { text = "Clashes in Kirkuk, Khanaqin and Mosul." }, cancellationToken);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            }
            catch (OperationCanceledException)
            {
                return answered;
            }
        }
    }

    private static async Task<string?> PlaceOfAsync(HttpClient client, string text)
    {
        using var response = await client.PostAsJsonAsync("/v1/geotag", new { text }, Cancellation);
        var reply = await response.Content.ReadFromJsonAsync<JsonNode>(Cancellation);
        return reply!["entities"]!.AsArray().Select(entity => (string?)entity!["place"]?["id"]).FirstOrDefault(id => id?.StartsWith("desk:", StringComparison.Ordinal) is true);
    }
}
