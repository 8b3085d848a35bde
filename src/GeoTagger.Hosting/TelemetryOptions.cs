namespace GeoTagger.Hosting;

/// <summary>Where it shows what it counts and traces, section <c>GeoTagger:Telemetry</c>.</summary>
internal sealed class TelemetryOptions
{
    /// <summary>Whether <c>/metrics</c> is answered.</summary>
    public bool Metrics { get; set; } = true;

    /// <summary>The one port on which <c>/metrics</c> is answered, beside those of the service; any when 0.</summary>
    public int MetricsPort { get; set; }

    /// <summary>Address of a collector that takes OTLP over gRPC; when unset, nothing is traced and nothing is sent.</summary>
    public string? OtlpEndpoint { get; set; }

    /// <summary>Whether <see cref="OtlpEndpoint"/> is unset or can be sent to.</summary>
    public bool IsUsable => OtlpEndpoint is null || (Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https");
}
