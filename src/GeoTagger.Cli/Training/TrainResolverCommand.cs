using System.CommandLine;
using GeoTagger.Learning.Corpora;
using GeoTagger.Learning.Ranker;

namespace GeoTagger.Cli.Training;

/// <summary><c>geotagger train resolver</c>: make the model that chooses among the places of a name.</summary>
internal static class TrainResolverCommand
{
    public static Command Create()
    {
        var corpora = new Option<DirectoryInfo>("--corpora") { Description = "Folder with toponyms/.", Required = true }.ExistingFolder();
        var gazetteer = new Option<FileInfo>("--gazetteer")
        {
            Description = "Gazetteer file.",
            DefaultValueFactory = _ => new FileInfo("models/gazetteer/gazetteer.bin"),
        }.ExistingFile();
        var tagger = new Option<DirectoryInfo>("--tagger")
        {
            Description = "Folder of the tagger; its toponym model is trained anew for each fold.",
            DefaultValueFactory = _ => new DirectoryInfo("models/tagger"),
        }.ExistingFolder();
        var target = new Option<DirectoryInfo>("--out") { Description = "Folder that gets model and card.", DefaultValueFactory = _ => new DirectoryInfo("models/resolver") }.FolderToWrite();
        Option<string[]> exclude = new("--exclude") { Description = "Corpora to leave out.", AllowMultipleArgumentsPerToken = true };
        exclude.AcceptOnlyFromAmong([.. CorpusCatalog.All]);
        Command command = new("resolver", "Train the model that chooses among the places of a name.") { corpora, gazetteer, tagger, target, exclude };
        command.SetAction(arguments =>
        {
            var started = DateTime.UtcNow;
            var sources = new ResolverSources(
                arguments.GetRequiredValue(corpora).FullName,
                arguments.GetRequiredValue(gazetteer).FullName,
                arguments.GetRequiredValue(tagger).FullName)
            {
                Exclude = arguments.GetValue(exclude) ?? [],
            };
            new ResolverTraining(sources, message => Console.WriteLine($"{DateTime.UtcNow - started:mm\\:ss} {message}")).Run(arguments.GetRequiredValue(target).FullName);
        });
        return command;
    }
}
