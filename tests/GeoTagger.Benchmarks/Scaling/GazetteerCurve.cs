using System.Diagnostics;
using GeoTagger.Cli.Articles;
using GeoTagger.Gazetteers;
using GeoTagger.Hosting;
using GeoTagger.Matching;
using GeoTagger.Recognition;
using GeoTagger.Resolution;
using GeoTagger.Text;

namespace GeoTagger.Benchmarks.Scaling;

/// <summary>Time and memory against the number of places: each gazetteer in a process of its own, because memory is that of a process.</summary>
internal static class GazetteerCurve
{
    /// <summary>First argument of such a process.</summary>
    public const string Measurement = "measure-gazetteer";

    private const int Names = 20_000;
    private static readonly string[] Articles = [.. Enumerable.Range(0, 50).Select(number => ArticleGenerator.English.Make(number, 500))];

    public static void Write(ScalingRecord record, IEnumerable<string> files)
    {
        double[][] measured = [.. files.Select(Ask).OrderBy(figures => figures[0])];
        if (measured.Length < 2)
        {
            return;
        }

        record.Add("Time and memory against the number of places", "gazetteer",
            ["places", "open, ms", "lookup of a name, ns", "match, ns a word", "pipeline, documents/s", "resident when open, MB", "after tagging, MB"],
            [.. measured.Select(figures => new[]
            {
                $"{figures[0]:N0}", $"{figures[1]:0}", $"{figures[2]:0}", $"{figures[3]:0}", $"{figures[4]:0.0}", $"{figures[5]:0}", $"{figures[6]:0}",
            })],
            "places", "see the curves", new Dictionary<string, IReadOnlyList<CurvePoint>>
            {
                ["open, ms"] = Curve(1),
                ["lookup of a name, ns"] = Curve(2),
                ["match, ns a word"] = Curve(3),
                ["resident memory after tagging, MB"] = Curve(6),
            });

        CurvePoint[] Curve(int figure) => [.. measured.Select(figures => new CurvePoint(figures[0], figures[figure]))];
    }

    /// <summary>Measures one gazetteer and prints the figures.</summary>
    public static void Measure(string file)
    {
        var watch = Stopwatch.StartNew();
        using var gazetteer = Gazetteer.Open(file);
        var open = watch.Elapsed;
        var memoryOpen = Environment.WorkingSet;
        var models = ModelsFolder.Locate(null);
        using var pipeline = new GeoTaggingPipeline(
            gazetteer, SequenceTagger.Open(Path.Combine(models, "tagger"), gazetteer), ResolverModel.Open(Path.Combine(models, "resolver", ResolverModel.FileName)));
        var tagging = ProcessorTime.Of(() => Array.ForEach(Articles, article => pipeline.Tag(article)));
        var memoryAfter = Environment.WorkingSet;
        var lookup = LookupTime(gazetteer);
        double[] figures =
        [
            gazetteer.PlaceCount, open.TotalMilliseconds, lookup, MatchTime(gazetteer), Articles.Length / tagging.TotalSeconds, memoryOpen / 1e6, memoryAfter / 1e6,
        ];
        Console.WriteLine(string.Join(' ', figures.Select(figure => FormattableString.Invariant($"{figure:0.###}"))));
    }

    // Names of places all over the file, so that no cache of the processor holds them.
    private static double LookupTime(Gazetteer gazetteer)
    {
        var random = new Random(1);
        var scratch = new TokenizedText();
        ulong[] keys = [.. Enumerable.Range(0, Names).Select(_ => NameKey.Of(gazetteer.NameOf(random.Next(gazetteer.PlaceCount)), scratch))];
        return ProcessorTime.Of(() =>
        {
            var found = 0;
            foreach (var key in keys)
            {
                found += key != 0 && gazetteer.TryFindName(key, out var entry, out _) && gazetteer.Postings(entry).Count > 0 ? 1 : 0;
            }

            if (found < Names * 0.9)
            {
                throw new InvalidOperationException($"A fast wrong answer: {found} of {Names} names are found.");
            }
        }).TotalNanoseconds / Names;
    }

    private static double MatchTime(Gazetteer gazetteer)
    {
        var matcher = new GazetteerMatcher(gazetteer);
        var matches = new List<GazetteerMatch>();
        TokenizedText[] texts = [.. Articles.Select(Tokenized)];
        var words = Articles.Sum(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        return ProcessorTime.Of(() => Array.ForEach(texts, text => matcher.Match(text, matches))).TotalNanoseconds / words;
    }

    private static TokenizedText Tokenized(string text)
    {
        var tokens = new TokenizedText();
        NewsTokenizer.Tokenize(text, tokens);
        return tokens;
    }

    private static double[] Ask(string file)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [ScalingCommand.Name, Measurement, file]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? [.. output.Split(' ').Select(figure => double.Parse(figure, System.Globalization.CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException($"The gazetteer {file} could not be measured.");
    }
}
