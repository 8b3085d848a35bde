using System.Diagnostics.Metrics;

namespace GeoTagger.Hosting.Metrics;

/// <summary>What service and worker count.</summary>
internal sealed class TaggingMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string Meter = "GeoTagger";

    private static readonly string[] Categories = Enum.GetNames<EntityCategory>();
    private readonly Counter<long> _documents;
    private readonly Counter<long> _messages;
    private readonly Counter<long> _words;
    private readonly Counter<long> _entities;
    private readonly Counter<long> _places;
    private readonly Histogram<double> _seconds;
    private readonly Histogram<double> _stageSeconds;

    public TaggingMetrics(IMeterFactory meters, PipelineHolder holder)
    {
        var meter = meters.Create(Meter);
        _documents = meter.CreateCounter<long>("geotagger.documents", "{document}", "Documents, tagged or failed.");
        _messages = meter.CreateCounter<long>("geotagger.messages", "{message}", "Messages of the queue, done, retried or put aside.");
        _words = meter.CreateCounter<long>("geotagger.words", "{word}", "Words of the tagged documents.");
        _entities = meter.CreateCounter<long>("geotagger.entities", "{entity}", "Entities found, by category.");
        _places = meter.CreateCounter<long>("geotagger.places", "{place}", "Locations found, resolved to a place or unresolved.");
        var times = new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5] };
        _seconds = meter.CreateHistogram("geotagger.document.duration", "s", "Time to answer one document.", advice: times);
        _stageSeconds = meter.CreateHistogram("geotagger.stage.duration", "s", "Time of a document's stages: recognize, resolve.", advice: times);
        meter.CreateObservableGauge("geotagger.info", () => Versions(holder), description: "Always 1; its labels name the gazetteer and the models in use.");
    }

    /// <summary>Counts a document that was answered.</summary>
    public void Document(bool failed, TimeSpan time)
    {
        _documents.Add(1, Label("outcome", failed ? "failed" : "tagged"));
        _seconds.Record(time.TotalSeconds);
    }

    /// <summary>Counts what was found in a document, and the time of its stages.</summary>
    public void Found(TaggedDocument document, TaggingWork work)
    {
        _words.Add(work.Words);
        _stageSeconds.Record(work.Recognition.TotalSeconds, Label("stage", "recognize"));
        _stageSeconds.Record(work.Resolution.TotalSeconds, Label("stage", "resolve"));

        Span<int> byCategory = stackalloc int[Categories.Length];
        var resolved = 0;
        foreach (var entity in document.Entities)
        {
            byCategory[(int)entity.Category]++;
            resolved += entity is { Category: EntityCategory.Location, Place: not null } ? 1 : 0;
        }

        for (var category = 0; category < byCategory.Length; category++)
        {
            if (byCategory[category] > 0)
            {
                _entities.Add(byCategory[category], Label("category", Categories[category]));
            }
        }

        _places.Add(resolved, Label("outcome", "resolved"));
        _places.Add(byCategory[(int)EntityCategory.Location] - resolved, Label("outcome", "unresolved"));
    }

    /// <summary>Counts a message by what became of it: done, retried, aside.</summary>
    public void Message(string outcome) => _messages.Add(1, Label("outcome", outcome));

    private static KeyValuePair<string, object?> Label(string name, string value) => new(name, value);

    private static IEnumerable<Measurement<int>> Versions(PipelineHolder holder)
    {
        if (!holder.IsReady)
        {
            return [];
        }

        using var lease = holder.Lease();
        return [new Measurement<int>(1, Label("gazetteer", lease.Pipeline.Gazetteer.Info.Version), Label("models", lease.Pipeline.ModelVersion))];
    }
}
