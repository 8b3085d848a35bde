using GeoTagger.Cli.Articles;
using GeoTagger.Cli.Fuzzing;
using GeoTagger.Hosting;

namespace GeoTagger.Benchmarks.Scaling;

/// <summary>Time of the whole pipeline for texts that nobody writes: short patterns over and over, beside prose of the same length.</summary>
internal static class PatternCurve
{
    private const int Patterns = 200;
    private const int Worst = 3;
    private static readonly int[] Units = [2_000, 6_000, 20_000, 60_000, 198_000];

    public static void Write(ScalingRecord record)
    {
        using var pipeline = new GeoTaggingPipelineBuilder().UseModels(ModelsFolder.Locate(null)).Build();
        for (var article = 0; article < 300; article++)
        {
            pipeline.Tag(ArticleGenerator.English.Make(article, 200));
        }

        var random = new Random(1);
        string[] patterns = [.. Enumerable.Range(0, Patterns).Select(_ => RepeatedText.Pattern(random))];
        string[] worst = [.. patterns.Distinct().OrderByDescending(pattern => Once(pipeline, RepeatedText.Of(pattern, Units[^1]))).Take(Worst)];
        var curves = new Dictionary<string, IReadOnlyList<CurvePoint>> { ["prose"] = Curve(units => ArticleGenerator.English.MakeUnits(0, units)) };
        foreach (var pattern in worst)
        {
            curves[string.Concat(pattern.EnumerateRunes().Select(rune => rune.Value is > ' ' and < 0x7F and not ('<' or '&' or '|' or '`') ? rune.ToString() : $"[{rune.Value:X4}]"))] =
                Curve(units => RepeatedText.Of(pattern, units));
        }

        record.Add($"Time of the worst of {Patterns} repeated patterns", "patterns", ["UTF-16 units", .. curves.Keys.Select(name => $"{name}, ms")],
            [.. Units.Select((units, i) => new[] { $"{units:N0}" }.Concat(curves.Values.Select(points => $"{points[i].Y:0.0}")).ToArray())],
            "UTF-16 units", "ms of processor time", curves);

        CurvePoint[] Curve(Func<int, string> textOf) => [.. Units.Select(units => new CurvePoint(units, ProcessorTime.Of(Tagging(textOf(units))).TotalMilliseconds))];

        Action Tagging(string text) => () => pipeline.Tag(text);
    }

    private static TimeSpan Once(GeoTaggingPipeline pipeline, string text)
    {
        var before = Environment.CpuUsage.TotalTime;
        pipeline.Tag(text);
        return Environment.CpuUsage.TotalTime - before;
    }
}
