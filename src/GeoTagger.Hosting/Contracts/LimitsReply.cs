using System.Text.Json.Serialization;

namespace GeoTagger.Hosting.Contracts;

/// <summary>What a request may ask for, as this service is configured.</summary>
public sealed record LimitsReply
{
    /// <summary>UTF-16 units of one text.</summary>
    public required int TextUnits { get; init; }

    /// <summary>Documents of one batch.</summary>
    public required int BatchDocuments { get; init; }

    /// <summary>Bytes of a body with one text.</summary>
    public required long BodyBytes { get; init; }

    /// <summary>Bytes of a body with a batch.</summary>
    public required long BatchBodyBytes { get; init; }

    /// <summary>The most places that <c>limit</c> may ask for.</summary>
    public required int Places { get; init; }

    /// <summary>The most kilometres that <c>radiusKm</c> may ask for.</summary>
    public required double RadiusKm { get; init; }

    /// <summary>Seconds after which a request is given up.</summary>
    public required int TimeoutSeconds { get; init; }

    /// <summary>Requests a minute that the asking client may send, evenly spread; absent where nothing limits them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? RequestsPerMinute { get; init; }

    /// <summary>Requests that the asking client may send at once after a pause; absent where nothing limits them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Burst { get; init; }

    /// <summary>Tagging requests of all clients that may wait for their turn; one more is answered by 503.</summary>
    public required int TaggingWaiting { get; init; }

    /// <summary>Headers of a request.</summary>
    public required int Headers { get; init; }

    /// <summary>Bytes of all headers of a request.</summary>
    public required int HeaderBytes { get; init; }
}
