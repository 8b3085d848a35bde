using GeoTagger.Hosting;
using Microsoft.Extensions.Logging;

namespace GeoTagger.Api.Tests.Access;

public sealed class KeysFileTests : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "keys.json");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Fact]
    public async Task A_key_is_exchanged_without_a_restart()
    {
        Write(Clients("first"));
        await using var app = await StartAsync();
        Assert.Equal(200, await StatusAsync(app, "first"));

        Write(Clients("second"));

        Assert.True(await Eventually.IsSoAsync(async () => await StatusAsync(app, "second") == 200));
        Assert.Equal(401, await StatusAsync(app, "first"));
        Assert.Equal(200, await StatusAsync(app, "configured"));
    }

    [Fact]
    public async Task A_broken_file_leaves_the_keys_as_they_were_and_is_complained_of_once()
    {
        Write(Clients("first"));
        await using var app = await StartAsync();

        Write("""{"clients": [{"name": "desk", "keys": ["plain key"]}]}""");
        Assert.True(await Eventually.IsSoAsync(() => app.Log.At(LogLevel.Error).Any()));
        await Task.Delay(1_500, TestContext.Current.CancellationToken);

        Assert.Equal(200, await StatusAsync(app, "first"));
        Assert.Equal(
            [$"The file of keys {_file} cannot be used: Each key of the client desk must be given by its SHA-256, which has 64 hexadecimal digits. The keys stay as they were."],
            app.Log.At(LogLevel.Error));
    }

    [Fact]
    public async Task A_link_that_is_turned_counts_as_a_change()
    {
        var (first, second) = ($"{_file}.1", $"{_file}.2");
        File.WriteAllText(first, Clients("first"));
        File.WriteAllText(second, Clients("second"));
        File.CreateSymbolicLink(_file, first);
        await using var app = await StartAsync();

        File.CreateSymbolicLink($"{_file}.new", second);
        File.Move($"{_file}.new", _file, overwrite: true);

        Assert.True(await Eventually.IsSoAsync(async () => await StatusAsync(app, "second") == 200));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"clients\": [")]
    [InlineData("{\"clients\": null}")]
    [InlineData("{\"clients\": [{\"name\": \"desk\", \"keys\": null}]}")]
    [InlineData("{\"clients\": [{\"name\": \"desk\", \"colour\": \"red\"}]}")]
    public async Task A_file_that_is_broken_at_the_start_stops_it(string broken)
    {
        Write(broken);

        var refusal = await Assert.ThrowsAsync<StartException>(StartAsync);

        Assert.Equal($"The file of keys {_file} is not JSON of the form {{\"clients\": [{{\"name\": \"…\", \"keys\": [\"…\"]}}]}}.", refusal.Message);
    }

    [Fact]
    public async Task A_file_that_is_missing_at_the_start_stops_it() =>
        Assert.Equal($"The file of keys {_file} cannot be read.", (await Assert.ThrowsAsync<StartException>(StartAsync)).Message);

    private static string Clients(string key) => $$"""{"clients": [{"name": "file", "keys": ["{{GuardedApp.Hash(key)}}"], "admin": true, "requestsPerMinute": 60, "burst": 10}]}""";

    private static async Task<int> StatusAsync(GuardedApp app, string key) => (await app.GetAsync("/client", ("X-Api-Key", key))).Status;

    private Task<GuardedApp> StartAsync() => GuardedApp.StartAsync(
        ("Authentication:KeysFile", _file), ("Authentication:Clients:0:Name", "configured"), ("Authentication:Clients:0:Keys:0", GuardedApp.Hash("configured")));

    private void Write(string content)
    {
        File.WriteAllText($"{_file}.new", content);
        File.Move($"{_file}.new", _file, overwrite: true);
    }
}
