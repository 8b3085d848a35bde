using System.Globalization;

namespace GeoTagger.Cli.Tests;

/// <summary>Numbers are read and written the same whatever the locale of the machine.</summary>
public sealed class CommandCultureTests(TinyFiles files) : IClassFixture<TinyFiles>
{
    [Fact]
    public async Task A_locale_with_a_comma_in_its_numbers_changes_no_output()
    {
        using var command = new CommandLine(
            ["evaluate", "coverage", "--corpus", files.PathOf("corpora/toponyms/lgl.jsonl"), "--gazetteer", files.PathOf("models/gazetteer/gazetteer.bin")],
            environment: [("LANG", "de_DE.UTF-8"), ("LC_ALL", "de_DE.UTF-8")]);
        var (exitCode, output, errors) = await command.WaitAsync();
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.StartsWith("0 of 40 toponyms with coordinates are covered: 0.0 %\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_culture_of_the_calling_thread_changes_no_file()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            var report = files.PathOf("report.html");
            Assert.Equal(0, await Commands.RunAsync(["evaluate", "toponyms", "--corpus", files.PathOf("corpora/toponyms/lgl.jsonl"), "--models", files.PathOf("models"), "--report", report], TextWriter.Null));
            Assert.Contains("<tr><td>AUC of log error<td>0.0000\n", await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
