using System.CommandLine;
using GeoTagger.Cli.Evaluation;
using GeoTagger.Cli.Gazetteers;

RootCommand root = new("Finds the places that a text names.")
{
    GazetteerCommands.Create(),
    EvaluateCommands.Create(),
};
return root.Parse(args).Invoke();
