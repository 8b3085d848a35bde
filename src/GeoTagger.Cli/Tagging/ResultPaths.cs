using GeoTagger.Cli.Inputs;
using GeoTagger.Cli.Outputs;

namespace GeoTagger.Cli.Tagging;

/// <summary>The files of a run.</summary>
/// <param name="Results">The results, once all is done.</param>
/// <param name="Failures">The side file of failed documents, when there are any.</param>
internal sealed record ResultPaths(string Results, string Failures)
{
    /// <summary>The results as they grow.</summary>
    public string Growing => Results + ".part";

    /// <summary>The result of a form that is made of what has grown, until it is whole.</summary>
    public string Beside => Results + ".tmp";

    /// <summary>The failures as they grow.</summary>
    public string GrowingFailures => Failures + ".part";

    /// <summary>How far the run has come; stays when it is done, and says which run the results are of.</summary>
    public string Progress => Results + ".progress";

    /// <summary>Refuses paths that a run must not write.</summary>
    /// <exception cref="InputException">One is an input or no plain file, or two are the same.</exception>
    public void Require(IReadOnlyList<InputFile> inputs)
    {
        string[] all = [Results, Failures, Growing, Beside, GrowingFailures, Progress];
        if (all.Select(Path.GetFullPath).GroupBy(path => path).FirstOrDefault(same => same.Skip(1).Any())?.Key is { } shared)
        {
            throw new InputException($"'{shared}' cannot be two files of a run; give --failed another name.");
        }

        foreach (var path in all)
        {
            OutputFile.RequirePlain(path, inputs.Select(input => input.Path));
        }
    }

    /// <summary>Whether results or failures of whatever run are there.</summary>
    public string? Existing => new[] { Results, Failures, Progress }.FirstOrDefault(File.Exists);

    /// <summary>Forgets what an earlier run had not brought to its end; what it had stays until there is something in its place.</summary>
    public void DeleteUnfinished()
    {
        foreach (var path in new[] { Growing, Beside, GrowingFailures })
        {
            OutputException.Guard(path, () => File.Delete(path));
        }
    }

    /// <summary>Puts whole files in their places; may be done again after whatever ended it. The results go last.</summary>
    public void Publish(bool anyFailed)
    {
        if (!anyFailed)
        {
            // Those of a run whose results are replaced now.
            Delete(Failures);
            Delete(GrowingFailures);
        }
        else if (File.Exists(GrowingFailures))
        {
            Move(GrowingFailures, Failures);
        }

        if (File.Exists(Beside))
        {
            Delete(Growing);
            Move(Beside, Results);
        }
        else if (File.Exists(Growing))
        {
            Move(Growing, Results);
        }
    }

    /// <summary>Whether what a run noted as its whole results is in its place.</summary>
    public bool IsPublished(long bytes) => !File.Exists(Beside) && !File.Exists(Growing) && File.Exists(Results) && new FileInfo(Results).Length == bytes;

    private static void Move(string from, string to) => OutputException.Guard(to, () => File.Move(from, to, overwrite: true));

    private static void Delete(string path) => OutputException.Guard(path, () => File.Delete(path));
}
