using System.CommandLine;
using GeoTagger.Learning.Tagger;

namespace GeoTagger.Cli.Evaluation;

/// <summary>
/// <c>geotagger evaluate speed</c>: words a second of one thread, by the processor time of the process: what else the machine does hardly matters,
/// and it may be stopped for a while to let something else have its turn.
/// </summary>
internal static class EvaluateSpeedCommand
{
    public static Command Create()
    {
        var files = new Option<FileInfo[]>("--files") { Description = "Text files.", Required = true, AllowMultipleArgumentsPerToken = true }.ExistingFile();
        var models = new Option<DirectoryInfo>("--models") { Description = "Folder of gazetteer and models.", DefaultValueFactory = _ => new DirectoryInfo("models") }.ExistingFolder();
        var seconds = new Option<double>("--seconds") { Description = "Processor time of each measurement, as long again to warm up.", DefaultValueFactory = _ => 3 }.Within(0, 86_400);
        Command command = new("speed", "Words a second of processor time, warm: up to the mentions, and the whole way.") { files, models, seconds };
        command.SetAction(arguments =>
        {
            var pipeline = new GeoTaggingPipelineBuilder().UseModels(arguments.GetRequiredValue(models).FullName).Build();
            using var tagging = new CorpusTagging(pipeline);
            string[] texts = [.. arguments.GetRequiredValue(files).Select(file => File.ReadAllText(file.FullName))];
            var time = TimeSpan.FromSeconds(arguments.GetValue(seconds));
            Report("tagging", texts, time, tagging.Read);
            Report("pipeline", texts, time, text => pipeline.Tag(text));
        });
        return command;
    }

    private static void Report(string stage, string[] texts, TimeSpan time, Action<string> read)
    {
        Repeat(texts, time, read);
        var (rounds, used) = Repeat(texts, time, read);
        var words = texts.Sum(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        Console.WriteLine($"{stage} {words * rounds / used.TotalSeconds:0} words a second, {texts.Length * rounds / used.TotalSeconds:0.0} texts");
    }

    private static (int Rounds, TimeSpan Used) Repeat(string[] texts, TimeSpan time, Action<string> read)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var rounds = 1; ; rounds++)
        {
            Array.ForEach(texts, read);
            if (Environment.CpuUsage.TotalTime - before is var used && used >= time)
            {
                return (rounds, used);
            }
        }
    }
}
