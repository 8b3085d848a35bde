namespace GeoTagger.Hosting;

/// <summary>A setting with its allowed range.</summary>
/// <param name="Key">Its key below the section: <c>Limits:TextUnits</c>.</param>
/// <param name="Value">Its value.</param>
/// <param name="Min">The least value allowed.</param>
/// <param name="Max">The greatest value allowed.</param>
internal sealed record Setting(string Key, Func<ServiceOptions, double> Value, double Min, double Max)
{
    /// <summary>The numeric settings.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        new("RequestTimeoutSeconds", options => options.RequestTimeoutSeconds, 0.1, 600),
        new("ShutdownTimeoutSeconds", options => options.ShutdownTimeoutSeconds, 0, 600),
        new("Tiles:MaxZoom", options => options.Tiles.MaxZoom, 1, 24),
        new("Limits:TextUnits", options => options.Limits.TextUnits, 1, 10_000_000),
        new("Limits:IdUnits", options => options.Limits.IdUnits, 1, 10_000),
        new("Limits:LanguageUnits", options => options.Limits.LanguageUnits, 2, 1_000),
        new("Limits:Categories", options => options.Limits.Categories, 1, 1_000),
        new("Limits:Alternatives", options => options.Limits.Alternatives, 0, 10),
        new("Limits:Countries", options => options.Limits.Countries, 1, 1_000),
        new("Limits:OutletUnits", options => options.Limits.OutletUnits, 1, 1_000),
        new("Limits:NameUnits", options => options.Limits.NameUnits, 1, 10_000),
        new("Limits:BatchDocuments", options => options.Limits.BatchDocuments, 1, 10_000),
        new("Limits:BodyBytes", options => options.Limits.BodyBytes, 1_024, 1L << 30),
        new("Limits:BatchBodyBytes", options => options.Limits.BatchBodyBytes, 1_024, 1L << 30),
        new("Limits:Places", options => options.Limits.Places, 1, 1_000),
        new("Limits:RadiusKm", options => options.Limits.RadiusKm, 1, 20_038),
        new("Traffic:RequestsPerMinute", options => options.Traffic.RequestsPerMinute, 0, 1_000_000),
        new("Traffic:Burst", options => options.Traffic.Burst, 1, 1_000_000),
        new("Traffic:TaggingAtOnce", options => options.Traffic.TaggingAtOnce, 1, 100_000),
        new("Traffic:TaggingWaiting", options => options.Traffic.TaggingWaiting, 0, 100_000),
        new("Traffic:MemoryBytes", options => options.Traffic.MemoryBytes, TrafficOptions.LeastMemoryBytes, 1L << 42),
        new("Traffic:Headers", options => options.Traffic.Headers, 10, 1_000),
        new("Traffic:HeaderBytes", options => options.Traffic.HeaderBytes, 1_024, 1 << 20),
        new("Traffic:RequestLineBytes", options => options.Traffic.RequestLineBytes, 1_024, 1 << 20),
        new("Telemetry:MetricsPort", options => options.Telemetry.MetricsPort, 0, 65_535),
    ];
}
