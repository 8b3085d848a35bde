namespace GeoTagger.Hosting;

/// <summary>Finds gazetteer and models.</summary>
internal static class ModelsFolder
{
    /// <summary>
    /// The configured folder; else <c>models</c> beside the program or in the nearest folder above it,
    /// which is where a build finds those of the repository.
    /// </summary>
    public static string Locate(string? configured)
    {
        if (configured is not null)
        {
            return configured;
        }

        var beside = Path.Combine(AppContext.BaseDirectory, "models");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var models = Path.Combine(folder.FullName, "models");
            if (Directory.Exists(Path.Combine(models, "gazetteer")))
            {
                return models;
            }
        }

        return beside;
    }
}
