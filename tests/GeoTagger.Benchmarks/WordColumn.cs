using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace GeoTagger.Benchmarks;

/// <summary>A figure of a benchmark by the words of its input; a dash where it has none.</summary>
/// <param name="name">Title of the column.</param>
/// <param name="legend">What it says.</param>
/// <param name="figure">The figure, by mean nanoseconds, allocated bytes and words.</param>
internal sealed class WordColumn(string name, string legend, Func<double, double, int, double> figure) : IColumn
{
    public static WordColumn WordsPerSecond { get; } = new("words/s", "Words a second", (time, _, words) => words / time * 1e9);

    public static WordColumn TimePerWord { get; } = new("ns/word", "Nanoseconds a word", (time, _, words) => time / words);

    public static WordColumn BytesPerWord { get; } = new("bytes/word", "Bytes allocated a word", (_, bytes, words) => bytes / words);

    public string Id => ColumnName;

    public string ColumnName => name;

    public string Legend => legend;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        var report = summary[benchmarkCase];
        if (report?.ResultStatistics is not { } times || WordsOf(benchmarkCase) is not { } words)
        {
            return "-";
        }

        return figure(times.Mean, report.GcStats.GetBytesAllocatedPerOperation(benchmarkCase) ?? double.NaN, words).ToString("N0", CultureInfo.InvariantCulture);
    }

    private static int? WordsOf(BenchmarkCase benchmark) =>
        benchmark.Parameters.Items.FirstOrDefault(parameter => parameter.Name == nameof(PipelineBenchmarks.Input)) is { Value: string name } ? Input.All[name].Words
        : benchmark.Descriptor.OperationsPerInvoke > 1 ? 1
        : null;
}
