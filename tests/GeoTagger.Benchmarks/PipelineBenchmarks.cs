using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using GeoTagger.Hosting;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Tagging;
using GeoTagger.Matching;
using GeoTagger.Recognition;
using GeoTagger.Resolution;
using GeoTagger.Text;

namespace GeoTagger.Benchmarks;

/// <summary>The stages of the pipeline one by one and the whole of it, with the models that ship, on one core.</summary>
public class PipelineBenchmarks : IDisposable
{
    private readonly ArrayBufferWriter<byte> _json = new();
    private readonly TokenizedText _scratch = new();
    private readonly List<GazetteerMatch> _matches = [];
    private IReadOnlyList<string> _texts = [];
    private Document[] _documents = [];
    private GeotagReply[] _replies = [];
    private GeoTaggingPipeline _pipeline = null!;
    private GazetteerMatcher _matcher = null!;
    private SequenceTagger _tagger = null!;
    private ToponymResolver _resolver = null!;

    public static IEnumerable<string> Inputs => Benchmarks.Input.All.Keys;

    [ParamsSource(nameof(Inputs))]
    public string Input { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var models = ModelsFolder.Locate(null);
        _texts = Benchmarks.Input.All[Input].Texts;
        _pipeline = new GeoTaggingPipelineBuilder().UseModels(models).Build();
        _matcher = new GazetteerMatcher(_pipeline.Gazetteer);
        _tagger = SequenceTagger.Open(Path.Combine(models, "tagger"), _pipeline.Gazetteer);
        _resolver = new ToponymResolver(_pipeline.Gazetteer, new PlaceKinds(_pipeline.Gazetteer), ResolverModel.Open(Path.Combine(models, "resolver", ResolverModel.FileName)));
        _documents = [.. _texts.Select(Recognized)];
        _replies = [.. _texts.Select(Reply)];
        Answers.Expect($"tokens of {Input}", Tokenize());
        Answers.Expect($"matches of {Input}", Match());
        Answers.Expect($"mentions of {Input}", Tag());
        Answers.Expect($"resolved places of {Input}", Resolve());
        Answers.Expect($"entities of {Input}", Pipeline());

        // Not bytes: the last digit of a confidence may differ from processor to processor.
        Answers.Expect($"kilobytes of JSON of {Input}", WriteJson() / 1024);
    }

    [Benchmark]
    public int Tokenize()
    {
        var count = 0;
        foreach (var text in _texts)
        {
            NewsTokenizer.Tokenize(text, _scratch);
            count += _scratch.Tokens.Length;
        }

        return count;
    }

    [Benchmark]
    public int Match()
    {
        var count = 0;
        foreach (var document in _documents)
        {
            _matcher.Match(document.Tokens, _matches);
            count += _matches.Count;
        }

        return count;
    }

    [Benchmark]
    public int Tag()
    {
        var count = 0;
        foreach (var document in _documents)
        {
            document.Entities.Clear();
            document.Toponyms.Clear();
            _tagger.Tag(document);
            count += document.Entities.Count + document.Toponyms.Count;
        }

        return count;
    }

    /// <summary>Finds the candidates and resolves.</summary>
    [Benchmark]
    public int Resolve()
    {
        var count = 0;
        foreach (var document in _documents)
        {
            document.Scene.Clear();
            _resolver.Resolve(document);
            count += document.Mentions.Count(static mention => mention.Resolution is not null);
        }

        return count;
    }

    /// <summary>All the way from the text to the entities with places.</summary>
    [Benchmark]
    public int Pipeline()
    {
        var count = 0;
        foreach (var text in _texts)
        {
            count += _pipeline.Tag(text).Entities.Count;
        }

        return count;
    }

    /// <summary>Writes the replies of the service.</summary>
    [Benchmark]
    public int WriteJson()
    {
        var count = 0;
        foreach (var reply in _replies)
        {
            _json.ResetWrittenCount();
            using var writer = new Utf8JsonWriter(_json, new JsonWriterOptions { Encoder = ApiJson.Options.Encoder, SkipValidation = true });
            JsonSerializer.Serialize(writer, reply, ApiJson.TypeInfo<GeotagReply>(ApiJson.Options));
            writer.Flush();
            count += _json.WrittenCount;
        }

        return count;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _pipeline?.Dispose();
        GC.SuppressFinalize(this);
    }

    private Document Recognized(string text)
    {
        var document = new Document();
        document.Reset(TaggingOptions.Default);
        _pipeline.Recognize(text, document);
        return document;
    }

    private GeotagReply Reply(string text) =>
        ReplyMapper.ToReply(_pipeline.Tag(text), new GeotagRequest { Text = text }, TaggingOptions.Default, _pipeline);
}
