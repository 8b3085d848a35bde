using GeoTagger.Hosting;

namespace GeoTagger.Benchmarks.Scaling;

/// <summary>Time of the whole pipeline against the number of different towns in a list, as of an election.</summary>
internal static class NamesCurve
{
    // The longest list fits into the longest text that the service takes.
    private const int LongestName = 12;
    private static readonly int[] Counts = [20, 200, 2_000, 6_000, 20_000];

    public static void Write(ScalingRecord record)
    {
        using var pipeline = new GeoTaggingPipelineBuilder().UseModels(ModelsFolder.Locate(null)).Build();
        string[] towns = [.. Towns(pipeline).Take(Counts[^1])];
        var points = new List<CurvePoint>();
        var rows = new List<string[]>();
        foreach (var count in Counts)
        {
            var text = string.Join(", ", towns.Take(count));
            var placed = pipeline.Tag(text).Entities.Count(entity => entity.Place is not null);
            var time = ProcessorTime.Of(() => pipeline.Tag(text));
            points.Add(new CurvePoint(count, time.TotalMilliseconds));
            rows.Add([$"{count:N0}", $"{text.Length:N0}", $"{placed:N0}", $"{time.TotalMilliseconds:0.0}", $"{time.TotalMicroseconds / count:0}"]);
        }

        record.Add("Time against the number of different towns in a list", "names", ["towns", "UTF-16 units", "entities with a place", "ms", "µs a town"], rows, "towns", "ms of processor time",
            new Dictionary<string, IReadOnlyList<CurvePoint>> { ["whole pipeline"] = points });
    }

    // From all over the gazetteer, which is sorted by country.
    private static IEnumerable<string> Towns(GeoTaggingPipeline pipeline)
    {
        var gazetteer = pipeline.Gazetteer;
        var random = new Random(1);
        var places = Enumerable.Range(0, gazetteer.PlaceCount).ToArray();
        random.Shuffle(places);
        return places
            .Where(place => gazetteer.FeatureOf(place).StartsWith("P.", StringComparison.Ordinal))
            .Select(gazetteer.NameOf)
            .Where(name => name.Length <= LongestName && !name.Contains(',', StringComparison.Ordinal))
            .Distinct();
    }
}
