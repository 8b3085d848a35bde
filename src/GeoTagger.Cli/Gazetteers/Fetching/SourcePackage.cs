namespace GeoTagger.Cli.Gazetteers.Fetching;

/// <summary>A package that the gazetteer is compiled from.</summary>
/// <param name="Name">Name in its registry.</param>
/// <param name="Kind">Which registry: npm or debian.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Archive">File name of its archive.</param>
/// <param name="Sha256">Digest of the archive, lower-case hexadecimal.</param>
/// <param name="Licence">Licence of the data.</param>
/// <param name="Gives">What the gazetteer takes from it.</param>
internal sealed record SourcePackage(
    string Name, PackageKind Kind, string Version, string Archive, string Sha256, string Licence, string Gives);
