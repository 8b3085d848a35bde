namespace GeoTagger.Cli.Tagging;

/// <summary>The files of a run.</summary>
/// <param name="Results">The results, once all is done.</param>
/// <param name="Failures">The side file of failed documents, when there are any.</param>
internal sealed record ResultPaths(string Results, string Failures)
{
    /// <summary>The results as they grow.</summary>
    public string Growing => Results + ".part";

    /// <summary>The failures as they grow.</summary>
    public string GrowingFailures => Failures + ".part";

    /// <summary>How far the run has come.</summary>
    public string Progress => Results + ".progress";

    /// <summary>Forgets an earlier run.</summary>
    public void Delete()
    {
        foreach (var path in new[] { Results, Failures, Growing, GrowingFailures, Progress })
        {
            File.Delete(path);
        }
    }
}
