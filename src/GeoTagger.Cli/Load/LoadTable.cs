using System.Globalization;

namespace GeoTagger.Cli.Load;

/// <summary>Prints a row a load, in Markdown.</summary>
internal sealed class LoadTable(TextWriter output, ServerProcess? process)
{
    public void WriteHead()
    {
        var head = "| load | documents/s | p50 ms | p90 ms | p99 ms | p99.9 ms | errors | refused, p99 ms |" + (process is null ? "" : " CPU cores | documents/s per core | memory MB |");
        output.WriteLine(head);
        output.WriteLine(string.Concat(head.Where(c => c == '|').Skip(1).Select(_ => "|---")) + "|");
    }

    public void WriteRow(string load, LoadFigures figures)
    {
        var row = FormattableString.Invariant($"| {load} | {figures.Throughput:0.0} | {Ms(figures, 0.5)} | {Ms(figures, 0.9)} | {Ms(figures, 0.99)} | {Ms(figures, 0.999)} | {figures.Errors} | {(figures.Refusals.Count == 0 ? "-" : Format(figures.RefusalPercentile(0.99)))} |");
        if (process is not null)
        {
            var used = process.Used.TotalSeconds;
            row += FormattableString.Invariant($" {used / figures.Elapsed.TotalSeconds:0.00} | {figures.Latencies.Count / used:0.0} | {process.Memory / 1e6:0} |");
        }

        output.WriteLine(row);
    }

    private static string Ms(LoadFigures figures, double share) => Format(figures.Percentile(share));

    private static string Format(TimeSpan time) => time.TotalMilliseconds.ToString("0.00", CultureInfo.InvariantCulture);
}
