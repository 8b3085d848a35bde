
namespace GeoTagger.Hosting.Tests;

public sealed class ServiceOptionsValidatorTests
{
    private readonly ServiceOptionsValidator _validator = new();

    [Fact]
    public void The_defaults_are_valid() => Assert.True(_validator.Validate(null, new ServiceOptions()).Succeeded);

    [Fact]
    public void Every_setting_out_of_range_is_named()
    {
        var options = new ServiceOptions
        {
            RequestTimeoutSeconds = 0,
            ShutdownTimeoutSeconds = 601,
            Tiles = new TileOptions { MaxZoom = 0 },
            Limits = new LimitOptions
            {
                TextUnits = 0,
                IdUnits = 0,
                LanguageUnits = 1,
                Categories = 0,
                Alternatives = 11,
                Countries = 1_001,
                OutletUnits = 0,
                NameUnits = 0,
                BatchDocuments = 10_001,
                BodyBytes = 1_023,
                BatchBodyBytes = (1L << 30) + 1,
                Places = -1,
                RadiusKm = double.NaN,
            },
            Traffic = new TrafficOptions { RequestsPerMinute = -1, Burst = 0, TaggingAtOnce = 0, TaggingWaiting = -1, MemoryBytes = 1, Headers = 9, HeaderBytes = 1_023, RequestLineBytes = 1_023 },
            Telemetry = new TelemetryOptions { MetricsPort = 65_536 },
        };

        string[] failures = [.. _validator.Validate(null, options).Failures!];

        Assert.Equal(Setting.All.Count, failures.Length);
        Assert.All(Setting.All.Zip(failures), pair => Assert.StartsWith($"The setting GeoTagger:{pair.First.Key} is ", pair.Second, StringComparison.Ordinal));
    }
}
