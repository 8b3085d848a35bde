namespace GeoTagger.Api.Tests.Hosting;

public sealed class StartTests
{
    [Fact]
    public async Task A_missing_gazetteer_stops_the_start_with_one_sentence()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Assert.Matches("^GeoTagger does not start: The gazetteer '.*gazetteer.bin' does not exist; [^\n]*\n*$", await RefusalAsync(("GeoTagger__ModelsFolder", folder.FullName)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_damaged_gazetteer_stops_the_start_with_one_sentence()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var gazetteer = Path.Combine(folder.CreateSubdirectory("gazetteer").FullName, "gazetteer.bin");
            await File.WriteAllBytesAsync(gazetteer, new byte[100_000], TestContext.Current.CancellationToken);

            Assert.Matches("^GeoTagger does not start: [^\n]*gazetteer.bin[^\n]*\n*$", await RefusalAsync(("GeoTagger__ModelsFolder", folder.FullName)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_damaged_resolver_stops_the_start_with_one_sentence()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            foreach (var model in (ReadOnlySpan<string>)["gazetteer", "tagger"])
            {
                Directory.CreateSymbolicLink(Path.Combine(folder.FullName, model), Path.Combine(Accepted.Root, "models", model));
            }

            var resolver = Path.Combine(folder.CreateSubdirectory("resolver").FullName, "resolver.bin");
            await File.WriteAllBytesAsync(resolver, new byte[1_000], TestContext.Current.CancellationToken);

            Assert.Matches("^GeoTagger does not start: [^\n]*resolver.bin is not a resolver model.\n*$", await RefusalAsync(("GeoTagger__ModelsFolder", folder.FullName)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_setting_out_of_range_stops_the_start_with_its_name_and_range() => Assert.Equal(
        "GeoTagger does not start: The setting GeoTagger:Limits:Places is 0; it must lie between 1 and 1,000.",
        (await RefusalAsync(("GeoTagger__Limits__Places", "0"))).Trim());

    [Fact]
    public async Task A_folder_of_models_that_does_not_exist_stops_the_start() => Assert.Equal(
        "GeoTagger does not start: The setting GeoTagger:ModelsFolder is nowhere; it must be a folder that exists.",
        (await RefusalAsync(("GeoTagger__ModelsFolder", "nowhere"))).Trim());

    [Fact]
    public async Task A_machine_without_ICU_stops_the_start() => Assert.Contains(
        "install ICU", await RefusalAsync(("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")), StringComparison.Ordinal);

    [Fact]
    public async Task A_start_writes_nothing_to_disk()
    {
        var home = Directory.CreateTempSubdirectory();
        try
        {
            using var service = new ServiceProcess("", ("HOME", home.FullName));
            await service.WaitUntilReadyAsync();

            Assert.Empty(home.GetFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0 }));
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Authentication_without_anybody_to_let_in_stops_the_start() => Assert.Equal(
        "GeoTagger does not start: The setting GeoTagger:Authentication:Enabled is true; then Clients, KeysFile or Authority must be set, or nobody could call.",
        (await RefusalAsync(("GeoTagger__Authentication__Enabled", "true"))).Trim());

    [Fact]
    public async Task A_file_of_keys_that_is_missing_stops_the_start() => Assert.Equal(
        "GeoTagger does not start: The file of keys nowhere.json cannot be read.",
        (await RefusalAsync(("GeoTagger__Authentication__KeysFile", "nowhere.json"))).Trim());

    private static async Task<string> RefusalAsync((string, string) environment)
    {
        using var service = new ServiceProcess("", environment);
        Assert.Equal(1, await service.WaitForExitAsync());
        Assert.DoesNotContain("   at ", service.Output + service.Errors, StringComparison.Ordinal);
        return service.Errors;
    }
}
