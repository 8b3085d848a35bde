using System.CommandLine;
using GeoTagger.Cli.Evaluation;
using GeoTagger.Cli.Fuzzing;
using GeoTagger.Cli.Gazetteers;
using GeoTagger.Cli.Load;
using GeoTagger.Cli.Mapping;
using GeoTagger.Cli.Queues;
using GeoTagger.Cli.Tagging;
using GeoTagger.Cli.Training;

RootCommand root = new("Finds the places that a text names.")
{
    GazetteerCommands.Create(),
    EvaluateCommands.Create(),
    TrainCommands.Create(),
    TagCommand.Create(),
    EnqueueCommand.Create(),
    CollectCommand.Create(),
    MapCommand.Create(),
    BenchCommand.Create(),
    FuzzCommand.Create(),
};
// An interrupted run notes how far it has come before it ends.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(20) });
