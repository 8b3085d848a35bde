using GeoTagger.Gazetteers;
using GeoTagger.Recognition;

namespace GeoTagger;

/// <summary>Collects what a pipeline is made of, then makes it.</summary>
public sealed class GeoTaggingPipelineBuilder
{
    private string _models = Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>Reads gazetteer and models from this folder; by default <c>models</c> beside the program.</summary>
    public GeoTaggingPipelineBuilder UseModels(string folder)
    {
        _models = folder;
        return this;
    }

    /// <summary>Opens the artefacts and makes the pipeline.</summary>
    /// <exception cref="GazetteerException">The gazetteer is missing, damaged or of another format.</exception>
    /// <exception cref="TaggerModelException">A model of the tagger is missing, damaged or of another format.</exception>
    public GeoTaggingPipeline Build()
    {
        var gazetteer = Gazetteer.Open(Path.Combine(_models, "gazetteer", "gazetteer.bin"));
        try
        {
            return new GeoTaggingPipeline(gazetteer, SequenceTagger.Open(Path.Combine(_models, "tagger"), gazetteer));
        }
        catch
        {
            gazetteer.Dispose();
            throw;
        }
    }
}
