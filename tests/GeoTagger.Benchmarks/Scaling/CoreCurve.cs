using System.Diagnostics;
using GeoTagger.Cli.Articles;
using GeoTagger.Hosting;

namespace GeoTagger.Benchmarks.Scaling;

/// <summary>Documents a second against the number of threads.</summary>
internal static class CoreCurve
{
    private const int Rounds = 5;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);
    private static readonly string[] Articles = [.. Enumerable.Range(0, 100).Select(number => ArticleGenerator.English.Make(number, 500))];

    public static void Write(ScalingRecord record)
    {
        using var pipeline = new GeoTaggingPipelineBuilder().UseModels(ModelsFolder.Locate(null)).Build();
        int[] counts = [.. Enumerable.Range(1, Environment.ProcessorCount).Where(count => int.IsPow2(count) || count == Environment.ProcessorCount)];
        Run(pipeline, counts[^1]);
        Run(pipeline, counts[^1]);

        // In turn, so that a machine that slows down slows all of them.
        var best = counts.ToDictionary(count => count, _ => (Clock: 0.0, Processor: 0.0));
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var count in counts)
            {
                var (clock, processor) = Run(pipeline, count);
                best[count] = (Math.Max(best[count].Clock, clock), Math.Max(best[count].Processor, processor));
            }
        }

        var one = best[1];
        record.Add("Throughput against cores", "cores", ["threads", "documents/s", "times one thread", "documents a second of processor time"],
            [.. counts.Select(count => new[] { $"{count}", $"{best[count].Clock:0.0}", $"{best[count].Clock / one.Clock:0.00}", $"{best[count].Processor:0.0}" })],
            "threads", "documents/s", counts.Length < 2 ? [] : new Dictionary<string, IReadOnlyList<CurvePoint>>
            {
                ["articles of 500 words"] = [.. counts.Select(count => new CurvePoint(count, best[count].Clock))],
            });
    }

    private static (double Clock, double Processor) Run(GeoTaggingPipeline pipeline, int threads)
    {
        var (watch, before, done) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, 0);
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(first => new Thread(() =>
        {
            for (var i = first; watch.Elapsed < Round; i++)
            {
                pipeline.Tag(Articles[i % Articles.Length]);
                Interlocked.Increment(ref done);
            }
        }))];
        Array.ForEach(workers, worker => worker.Start());
        Array.ForEach(workers, worker => worker.Join());
        return (done / watch.Elapsed.TotalSeconds, done / (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }
}
