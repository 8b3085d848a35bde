using GeoTagger.Gazetteers.Custom;

namespace GeoTagger.Hosting;

/// <summary>Says what lists of one's own places did, row by row where they were wrong.</summary>
internal static partial class CustomPlacesLog
{
    /// <summary>Logs a report; nothing where there are no lists.</summary>
    public static void Note(ILogger logger, CustomReport? report)
    {
        if (report is null)
        {
            return;
        }

        LogUsed(logger, report.Added, report.Changed, report.Hidden, report.Errors.Count);
        foreach (var error in report.Errors)
        {
            LogError(logger, error.File, error.Line, error.Problem);
        }
    }

    [LoggerMessage(LogLevel.Information, "Own places: {Added} added, {Changed} changed, {Hidden} hidden; {Wrong} rows not used")]
    private static partial void LogUsed(ILogger logger, int added, int changed, int hidden, int wrong);

    [LoggerMessage(LogLevel.Warning, "{File}, line {Line}: {Problem}")]
    private static partial void LogError(ILogger logger, string file, long line, string problem);
}
