using System.Diagnostics.Metrics;

namespace GeoTagger.Hosting.Metrics;

/// <summary>What service and worker count.</summary>
internal sealed class TaggingMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string Meter = "GeoTagger";

    private readonly Counter<long> _documents;
    private readonly Counter<long> _messages;
    private readonly Histogram<double> _seconds;

    public TaggingMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Meter);
        _documents = meter.CreateCounter<long>("geotagger.documents", "{document}", "Documents, tagged or failed.");
        _messages = meter.CreateCounter<long>("geotagger.messages", "{message}", "Messages of the queue, done, retried or put aside.");
        _seconds = meter.CreateHistogram("geotagger.document.duration", "s", "Time to answer one document.", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
        });
    }

    /// <summary>Counts a document that was answered.</summary>
    public void Document(bool failed, TimeSpan time)
    {
        _documents.Add(1, new KeyValuePair<string, object?>("outcome", failed ? "failed" : "tagged"));
        _seconds.Record(time.TotalSeconds);
    }

    /// <summary>Counts a message by what became of it: done, retried, aside.</summary>
    public void Message(string outcome) => _messages.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
