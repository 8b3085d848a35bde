namespace GeoTagger.Cli.Progress;

/// <summary>What the commands on many documents end with.</summary>
internal static class ExitCodes
{
    /// <summary>All documents are done.</summary>
    public const int Done = 0;

    /// <summary>The command could not do its work: its options, its inputs or the disk do not allow it.</summary>
    public const int Failed = 1;

    /// <summary>All is done but some documents failed, or are missing; the side file or the messages name them.</summary>
    public const int Incomplete = 2;

    /// <summary>Interrupted; <c>--resume</c> goes on.</summary>
    public const int Interrupted = 130;
}
