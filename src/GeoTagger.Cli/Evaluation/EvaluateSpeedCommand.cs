using System.CommandLine;
using System.Diagnostics;
using GeoTagger.Cli.Inputs;
using GeoTagger.Cli.Progress;
using GeoTagger.Hosting;

namespace GeoTagger.Cli.Evaluation;

/// <summary><c>geotagger evaluate speed</c>: what the pipeline alone does in a second, without reading, writing or sending.</summary>
internal static class EvaluateSpeedCommand
{
    public static Command Create()
    {
        var inputs = InputArguments.AsArgument();
        Option<DirectoryInfo?> models = new("--models") { Description = "Folder of gazetteer and models; by default that of the program." };
        Option<double> seconds = new("--seconds") { Description = "How long to measure, after as long to warm up.", DefaultValueFactory = _ => 10 };
        Command command = new("speed", "Documents a second of the pipeline alone, on one thread.") { models, seconds };
        inputs.AddTo(command);
        command.SetAction((arguments, cancellationToken) => BulkCommand.RunAsync(async () =>
        {
            List<string> texts = [];
            await foreach (var document in new DocumentReader(inputs.Files(arguments), inputs.Reading(arguments)).ReadAsync(0, 0, cancellationToken))
            {
                texts.Add(document.Request?.Text ?? throw new InputException($"The document {document.Id} cannot be read."));
            }

            using var pipeline = new GeoTaggingPipelineBuilder().UseModels(ModelsFolder.Locate(arguments.GetValue(models)?.FullName)).Build();
            var limit = TimeSpan.FromSeconds(arguments.GetValue(seconds));
            Measure(pipeline, texts, limit, cancellationToken);
            Console.WriteLine(FormattableString.Invariant($"{Measure(pipeline, texts, limit, cancellationToken):0.0} documents a second"));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static double Measure(GeoTaggingPipeline pipeline, List<string> texts, TimeSpan limit, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var done = 0;
        while (watch.Elapsed < limit)
        {
            pipeline.Tag(texts[done++ % texts.Count], cancellationToken: cancellationToken);
        }

        return done / watch.Elapsed.TotalSeconds;
    }
}
