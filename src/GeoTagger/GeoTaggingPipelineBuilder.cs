using GeoTagger.Gazetteers;
using GeoTagger.Gazetteers.Custom;
using GeoTagger.Recognition;
using GeoTagger.Resolution;

namespace GeoTagger;

/// <summary>Collects what a pipeline is made of, then makes it.</summary>
public sealed class GeoTaggingPipelineBuilder
{
    /// <summary>Folder, beside the gazetteer, with lists of one's own places on top of it.</summary>
    public const string CustomFolderName = "custom";

    private string _models = Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>Reads gazetteer and models from this folder; by default <c>models</c> beside the program.</summary>
    public GeoTaggingPipelineBuilder UseModels(string folder)
    {
        _models = folder;
        return this;
    }

    /// <summary>Opens the artefacts and makes the pipeline; where no resolver model lies in the folder, rules resolve. Lists of places in <c>gazetteer/custom</c> go on top.</summary>
    /// <exception cref="GazetteerException">The gazetteer is missing, damaged or of another format.</exception>
    /// <exception cref="TaggerModelException">A model of the tagger is missing, damaged or of another format.</exception>
    /// <exception cref="ResolverModelException">The resolver model is damaged or of another format.</exception>
    public GeoTaggingPipeline Build()
    {
        var gazetteer = Gazetteer.Open(Path.Combine(_models, "gazetteer", "gazetteer.bin"));
        SequenceTagger? tagger = null;
        try
        {
            (gazetteer, var custom) = CustomGazetteer.Apply(gazetteer, Path.Combine(_models, "gazetteer", CustomFolderName));
            tagger = SequenceTagger.Open(Path.Combine(_models, "tagger"), gazetteer);
            var resolver = Path.Combine(_models, "resolver", ResolverModel.FileName);
            return new GeoTaggingPipeline(gazetteer, tagger, File.Exists(resolver) ? ResolverModel.Open(resolver) : null) { Custom = custom };
        }
        catch
        {
            tagger?.Dispose();
            gazetteer.Dispose();
            throw;
        }
    }
}
