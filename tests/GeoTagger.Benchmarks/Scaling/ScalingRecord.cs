using System.Globalization;
using System.Text;
using BenchmarkDotNet.Environments;

namespace GeoTagger.Benchmarks.Scaling;

/// <summary>The curves of a processor: a page of tables, and a picture of each beside it.</summary>
internal sealed class ScalingRecord
{
    private readonly string _folder;
    private readonly StringBuilder _page;

    public ScalingRecord()
    {
        var processor = HostEnvironmentInfo.GetCurrent().Cpu.Value?.ProcessorName ?? "unknown";
        _folder = BenchmarkRecord.FolderOf(processor);
        _page = new StringBuilder(FormattableString.Invariant($"""
            # Scaling, {processor}

            {DateTime.UtcNow:yyyy-MM-dd}, commit {Repository.Commit}, {Environment.ProcessorCount} cores, .NET {Environment.Version}.
            Written by `dotnet run -c Release --project tests/GeoTagger.Benchmarks -- scaling [GAZETTEER ...]`.

            """));
    }

    /// <summary>Adds a table and its picture.</summary>
    public void Add(
        string title, string name, string[] head, IReadOnlyList<string[]> rows, string xTitle, string yTitle, IReadOnlyDictionary<string, IReadOnlyList<CurvePoint>> curves)
    {
        _page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| {string.Join(" | ", head)} |\n|{string.Concat(head.Select(_ => "---|"))}\n");
        foreach (var row in rows)
        {
            _page.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row)} |\n");
        }

        Directory.CreateDirectory(_folder);
        if (curves.Count > 0)
        {
            _page.Append(CultureInfo.InvariantCulture, $"\n![{title}]({name}.svg)\n");
            File.WriteAllText(Path.Combine(_folder, name + ".svg"), LinePlot.Draw(title, xTitle, yTitle, curves));
        }
    }

    /// <summary>Writes the page.</summary>
    public string Write()
    {
        var path = Path.Combine(_folder, "scaling.md");
        File.WriteAllText(path, _page.ToString());
        return path;
    }
}
