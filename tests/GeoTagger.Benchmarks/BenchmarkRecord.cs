using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Reports;

namespace GeoTagger.Benchmarks;

/// <summary>
/// What was measured, on which processor, of which commit: <c>records/PROCESSOR/DATE.md</c>. The notes at its end are written by hand
/// and stay when the day is measured again.
/// </summary>
internal static partial class BenchmarkRecord
{
    private const string Notes = "## Notes";

    /// <summary>Writes the record of today.</summary>
    public static string Write(IReadOnlyList<Summary> summaries)
    {
        var host = summaries[0].HostEnvironmentInfo;
        var processor = host.Cpu.Value?.ProcessorName ?? "unknown";
        var path = Path.Combine(FolderOf(processor), DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ".md");
        var record = new StringBuilder(FormattableString.Invariant($"""
            # {DateTime.UtcNow:yyyy-MM-dd}, {processor}

            Commit {Repository.Commit}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, .NET {Environment.Version}.
            Written by `dotnet run -c Release --project tests/GeoTagger.Benchmarks -- --filter '*' --record`.

            | benchmark | input | words/s | ns/word | bytes/word | time | allocated bytes |
            |---|---|---|---|---|---|---|

            """));
        foreach (var summary in summaries)
        {
            foreach (var report in summary.Reports.Where(report => report.ResultStatistics is not null))
            {
                record.AppendLine(Row(summary, report));
            }
        }

        record.AppendLine().Append(NotesOf(path));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, record.ToString());
        return path;
    }

    /// <summary>Where the records of a processor lie.</summary>
    public static string FolderOf(string processor) =>
        Repository.PathOf($"tests/GeoTagger.Benchmarks/records/{NoName().Replace(processor.ToLowerInvariant(), "-").Trim('-')}");

    private static string Row(Summary summary, BenchmarkReport report)
    {
        var benchmark = report.BenchmarkCase;
        var words = new[] { WordColumn.WordsPerSecond, WordColumn.TimePerWord, WordColumn.BytesPerWord }.Select(column => column.GetValue(summary, benchmark));
        var time = TimeSpan.FromMicroseconds(report.ResultStatistics!.Mean / 1_000 * benchmark.Descriptor.OperationsPerInvoke);
        var bytes = report.GcStats.GetBytesAllocatedPerOperation(benchmark) * benchmark.Descriptor.OperationsPerInvoke;
        return FormattableString.Invariant(
            $"| {benchmark.Descriptor.WorkloadMethod.Name} | {(benchmark.Parameters.Items is [var input, ..] ? input.Value : "-")} | {string.Join(" | ", words)} | {time.TotalMilliseconds:N3} ms | {bytes:N0} |");
    }

    private static string NotesOf(string path)
    {
        var old = File.Exists(path) ? File.ReadAllText(path) : "";
        var start = old.IndexOf(Notes, StringComparison.Ordinal);
        return start < 0 ? Notes + "\n" : old[start..];
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NoName();
}
