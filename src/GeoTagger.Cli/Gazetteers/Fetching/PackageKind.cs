namespace GeoTagger.Cli.Gazetteers.Fetching;

/// <summary>The registry a package comes from.</summary>
internal enum PackageKind
{
    /// <summary>Node's registry: a gzipped tar archive whose files lie under <c>package/</c>.</summary>
    Npm,

    /// <summary>A Debian archive.</summary>
    Debian,
}
