namespace GeoTagger.Hosting;

/// <summary>A pipeline that is being loaded while the program is still being put together, which takes as long again.</summary>
internal sealed class EarlyPipeline : IDisposable
{
    private readonly string? _models;
    private readonly Task<GeoTaggingPipeline> _loading;
    private bool _isTaken;

    /// <summary>Begins to load it.</summary>
    /// <param name="models">Folder of the models, null for the program's own.</param>
    public EarlyPipeline(string? models)
    {
        _models = models;
        _loading = Task.Run(() => Load(models));
    }

    /// <summary>The pipeline of a folder, which now belongs to the caller; loaded now if that is another folder than was thought.</summary>
    public GeoTaggingPipeline Take(string? models)
    {
        if (models != _models)
        {
            return Load(models);
        }

        _isTaken = true;
        return _loading.GetAwaiter().GetResult();
    }

    /// <summary>Drops a pipeline that nobody took.</summary>
    public void Dispose()
    {
        if (!_isTaken)
        {
            _loading.ContinueWith(static loading => loading.Result.Dispose(), TaskContinuationOptions.OnlyOnRanToCompletion);
        }
    }

    /// <summary>Loads the pipeline of a folder, null for the program's own.</summary>
    public static GeoTaggingPipeline Load(string? models) => new GeoTaggingPipelineBuilder().UseModels(ModelsFolder.Locate(models)).Build();
}
