using GeoTagger.Gazetteers;
using GeoTagger.Learning.Tagger;
using GeoTagger.Recognition;

namespace GeoTagger.Learning.Ranker;

/// <summary>
/// Trains recognisers that have not seen the documents they are to read. A resolver trained on what a tagger makes of its own training texts would
/// trust mentions more than they deserve.
/// </summary>
/// <remarks>The entity model is taken as it is: it never sees a corpus of toponyms. The toponym model is trained anew for each set of folds.</remarks>
internal sealed class FoldRecognition : IDisposable
{
    private readonly TaggerTrainingOptions _options;
    private readonly Gazetteer _gazetteer;
    private readonly Action<string> _progress;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("geotagger-");

    /// <summary>Makes it; the models that are trained on the way lie in a temporary folder.</summary>
    /// <param name="sources">Where corpora, gazetteer and the tagger's other models are, and how many folds there are.</param>
    /// <param name="gazetteer">The gazetteer, opened.</param>
    /// <param name="progress">Told of each step.</param>
    public FoldRecognition(ResolverSources sources, Gazetteer gazetteer, Action<string> progress)
    {
        (_gazetteer, _progress) = (gazetteer, progress);
        _options = new TaggerTrainingOptions
        {
            Corpora = sources.Corpora,
            Gazetteer = sources.Gazetteer,
            Out = _folder.FullName,
            EntityModel = sources.Tagger,
            Exclude = sources.Exclude,
            Folds = ResolverSources.Folds,
            Calibrate = false,
        };
        foreach (var file in Directory.EnumerateFiles(sources.Tagger, "*.bin").Where(file => Path.GetFileName(file) != SequenceTagger.ToponymFile))
        {
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
        }
    }

    /// <summary>A recogniser that has not seen some folds; asked for again, it is not trained again.</summary>
    public DocumentRecognizer Without(params IReadOnlyCollection<int> leftOut)
    {
        var what = leftOut.Count == 0 ? "all" : string.Join('-', leftOut);
        var model = Path.Combine(_folder.FullName, SequenceTagger.ToponymFile);
        var kept = Path.Combine(_folder.FullName, $"{what}.kept");
        if (File.Exists(kept))
        {
            File.Copy(kept, model, overwrite: true);
        }
        else
        {
            _progress($"training the toponym model{(leftOut.Count == 0 ? "" : $" without the folds {string.Join(" and ", leftOut)}")}");
            new TaggerTraining(_options with { LeftOut = leftOut }, static _ => { }).Run();
            File.Copy(model, kept);
        }

        return new DocumentRecognizer(new GeoTaggingPipeline(_gazetteer, SequenceTagger.Open(_folder.FullName, _gazetteer)));
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
