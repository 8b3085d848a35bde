using GeoTagger.Cli.Articles;
using GeoTagger.Hosting;

namespace GeoTagger.Benchmarks.Scaling;

/// <summary>Time of the whole pipeline against the length of the text.</summary>
internal static class LengthCurve
{
    private static readonly int[] Units = [600, 2_000, 6_000, 20_000, 60_000, 200_000];

    public static void Write(ScalingRecord record)
    {
        using var pipeline = new GeoTaggingPipelineBuilder().UseModels(ModelsFolder.Locate(null)).Build();
        Warm(pipeline);
        var points = new List<CurvePoint>();
        var rows = new List<string[]>();
        foreach (var units in Units)
        {
            var text = ArticleGenerator.English.MakeUnits(0, units);
            var time = ProcessorTime.Of(() => pipeline.Tag(text));
            points.Add(new CurvePoint(units, time.TotalMilliseconds));
            rows.Add([$"{units:N0}", $"{time.TotalMilliseconds:0.00}", $"{time.TotalNanoseconds / units:0}"]);
        }

        record.Add("Time against the length of a text", "length", ["UTF-16 units", "ms", "ns a unit"], rows, "UTF-16 units", "ms of processor time",
            new Dictionary<string, IReadOnlyList<CurvePoint>> { ["whole pipeline"] = points });
    }

    private static void Warm(GeoTaggingPipeline pipeline)
    {
        for (var article = 0; article < 300; article++)
        {
            pipeline.Tag(ArticleGenerator.English.Make(article, 200));
        }
    }
}
