namespace GeoTagger.Cli.Inputs;

/// <summary>What a path leads to.</summary>
internal enum FileKind
{
    /// <summary>Nothing that can be looked at: it is not there, or a link that leads nowhere or in a circle.</summary>
    None,

    /// <summary>A plain file.</summary>
    Plain,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A pipe, a socket or a device.</summary>
    Special,
}
