namespace GeoTagger.Hosting.Contracts;

/// <summary>How the service is.</summary>
public sealed record HealthReply
{
    /// <summary><c>live</c> or <c>ready</c>.</summary>
    public required string Status { get; init; }
}
