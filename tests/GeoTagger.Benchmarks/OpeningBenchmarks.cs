using BenchmarkDotNet.Attributes;
using GeoTagger.Gazetteers;
using GeoTagger.Hosting;

namespace GeoTagger.Benchmarks;

/// <summary>Opening what ships, once the operating system has the files in memory.</summary>
public class OpeningBenchmarks
{
    private readonly string _models = ModelsFolder.Locate(null);

    [GlobalSetup]
    public void Setup()
    {
        Answers.Expect("places of the gazetteer", OpenGazetteer());
        Answers.Expect("entities of the first text", OpenPipeline());
    }

    [Benchmark]
    public int OpenGazetteer()
    {
        using var gazetteer = Gazetteer.Open(Path.Combine(_models, "gazetteer", "gazetteer.bin"));
        return gazetteer.PlaceCount;
    }

    /// <summary>Opens all models and tags one short text.</summary>
    [Benchmark]
    public int OpenPipeline()
    {
        using var pipeline = new GeoTaggingPipelineBuilder().UseModels(_models).Build();
        return pipeline.Tag("Rain fell on Mosul.").Entities.Count;
    }
}
