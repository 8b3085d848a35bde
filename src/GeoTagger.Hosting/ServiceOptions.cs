using GeoTagger.Hosting.Access;

namespace GeoTagger.Hosting;

/// <summary>The settings of the service, section <c>GeoTagger</c>.</summary>
internal sealed class ServiceOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "GeoTagger";

    /// <summary>Folder of gazetteer and models; when unset, <c>models</c> beside the program or in a folder above it.</summary>
    public string? ModelsFolder { get; set; }

    /// <summary>Whether the console gets compact JSON; when unset, in containers only.</summary>
    public bool? JsonLogs { get; set; }

    /// <summary>Seconds after which a request is given up.</summary>
    public double RequestTimeoutSeconds { get; set; } = 30;

    /// <summary>Seconds that running requests are given to end when the service is told to stop.</summary>
    public int ShutdownTimeoutSeconds { get; set; } = 25;

    /// <summary>A tile server for the map of the page.</summary>
    public TileOptions Tiles { get; set; } = new();

    /// <summary>What a request may ask for.</summary>
    public LimitOptions Limits { get; set; } = new();

    /// <summary>How much is taken on at a time.</summary>
    public TrafficOptions Traffic { get; set; } = new();

    /// <summary>Where it shows what it counts and traces.</summary>
    public TelemetryOptions Telemetry { get; set; } = new();

    /// <summary>Who may call.</summary>
    public AccessOptions Authentication { get; set; } = new();
}
