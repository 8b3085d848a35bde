using System.CommandLine;
using GeoTagger.Cli.Evaluation;
using GeoTagger.Cli.Gazetteers;
using GeoTagger.Cli.Training;

RootCommand root = new("Finds the places that a text names.")
{
    GazetteerCommands.Create(),
    EvaluateCommands.Create(),
    TrainCommands.Create(),
};
return root.Parse(args).Invoke();
