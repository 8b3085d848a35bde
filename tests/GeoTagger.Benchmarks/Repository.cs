using System.Reflection;

namespace GeoTagger.Benchmarks;

/// <summary>The repository that this program was built from.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    /// <summary>The commit, as the compiler noted it.</summary>
    public static string Commit { get; } =
        typeof(Repository).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+') is [_, var commit] ? commit[..12] : "unknown";

    /// <summary>Path of a file of it.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GeoTagger.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The benchmarks do not lie in the repository.");
    }
}
