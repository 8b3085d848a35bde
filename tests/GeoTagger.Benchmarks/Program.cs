using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using GeoTagger.Benchmarks;
using GeoTagger.Benchmarks.Scaling;

if (args is [ScalingCommand.Name, ..])
{
    ScalingCommand.Run(args.AsSpan(1));
    return;
}

var isRecorded = args.Contains("--record");
var summaries = BenchmarkSwitcher.FromAssembly(typeof(PipelineBenchmarks).Assembly).Run([.. args.Where(argument => argument != "--record")], DefaultConfig.Instance
    .AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance))
    .AddColumn(WordColumn.WordsPerSecond, WordColumn.TimePerWord, WordColumn.BytesPerWord)
    .HideColumns(Column.Error, Column.StdDev, Column.Gen0, Column.Gen1, Column.Gen2)
    .AddDiagnoser(MemoryDiagnoser.Default)).ToList();
if (isRecorded && summaries.Count > 0)
{
    Console.WriteLine(BenchmarkRecord.Write(summaries));
}
