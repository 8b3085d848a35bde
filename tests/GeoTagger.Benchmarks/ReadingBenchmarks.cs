using BenchmarkDotNet.Attributes;
using GeoTagger.Matching;
using GeoTagger.Text;

namespace GeoTagger.Benchmarks;

/// <summary>Reading and matching, on one core, in words a second. Each benchmark checks its answer before it is measured.</summary>
public class ReadingBenchmarks : IDisposable
{
    private const int Words = 20_000;

    private readonly TokenizedText _tokens = new();
    private readonly List<GazetteerMatch> _matches = [];
    private SampleGazetteer _gazetteer = null!;
    private GazetteerMatcher _matcher = null!;
    private SampleText _sample = null!;

    [GlobalSetup]
    public void Setup()
    {
        _gazetteer = new SampleGazetteer();
        _matcher = new GazetteerMatcher(_gazetteer.Gazetteer);
        _sample = new SampleText(Words, _gazetteer.Notable);
        Read();
        Expect(_sample.Tokens, _tokens.Tokens.Length, "tokens");
        Expect(_sample.Sentences, _tokens.SentenceStarts.Length, "sentences");
        Match();
        var found = _matches.ToDictionary(match => _tokens.Tokens[match.FirstToken].Offset, match => _tokens.Slice(match.FirstToken, match.TokenCount).ToString());
        Expect(_sample.Planted.Count, _sample.Planted.Count(name => found.GetValueOrDefault(name.Offset) == name.Name), "names");
    }

    [Benchmark(OperationsPerInvoke = Words)]
    public int Read()
    {
        NewsTokenizer.Tokenize(_sample.Text, _tokens);
        return _tokens.Tokens.Length;
    }

    [Benchmark(OperationsPerInvoke = Words)]
    public int Match()
    {
        _matcher.Match(_tokens, _matches);
        return _matches.Count;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _gazetteer?.Dispose();
        GC.SuppressFinalize(this);
    }

    private static void Expect(int expected, int actual, string what)
    {
        if (actual != expected)
        {
            throw new InvalidOperationException($"A fast wrong answer: {actual} {what} instead of {expected}.");
        }
    }
}
