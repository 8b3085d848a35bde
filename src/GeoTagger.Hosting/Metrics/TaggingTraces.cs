using System.Diagnostics;

namespace GeoTagger.Hosting.Metrics;

/// <summary>Spans of the work on a document, for whoever collects traces; of its text they hold the number of words.</summary>
internal static class TaggingTraces
{
    /// <summary>Name of the source.</summary>
    public const string Source = "GeoTagger";

    private static readonly ActivitySource Spans = new(Source);

    /// <summary>Begins the span of a document; null when nobody collects.</summary>
    public static Activity? Document() => Spans.StartActivity("tag");

    /// <summary>Adds what was done for a document that was just tagged.</summary>
    public static void Note(Activity? document, TaggingWork work, int entities)
    {
        if (document is null)
        {
            return;
        }

        var end = DateTimeOffset.UtcNow;
        document.SetTag("geotagger.words", work.Words);
        document.SetTag("geotagger.entities", entities);
        Stage("recognize", end - work.Resolution - work.Recognition, work.Recognition);
        Stage("resolve", end - work.Resolution, work.Resolution);
    }

    private static void Stage(string name, DateTimeOffset start, TimeSpan time)
    {
        using var span = Spans.StartActivity(name, ActivityKind.Internal, parentContext: default, startTime: start);
        span?.SetEndTime((start + time).UtcDateTime);
    }
}
