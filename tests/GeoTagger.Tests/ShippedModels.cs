namespace GeoTagger.Tests;

/// <summary>The repository's data and models, and one pipeline on them for all tests.</summary>
internal static class ShippedModels
{
    public static string Root { get; } = FindRoot();

    private static readonly Lazy<GeoTaggingPipeline> Shared = new(() =>
        new GeoTaggingPipelineBuilder().UseModels(Path.Combine(Root, "models")).Build());

    public static GeoTaggingPipeline Pipeline => Shared.Value;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GeoTagger.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not lie in the repository.");
    }
}
