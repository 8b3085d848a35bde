using System.Text.Json.Serialization;

namespace GeoTagger.Hosting.Contracts;

/// <summary>What a request may ask for, as this service is configured.</summary>
public sealed record LimitsReply
{
    /// <summary>UTF-16 units of one text.</summary>
    public required int TextUnits { get; init; }

    /// <summary>UTF-16 units of an id.</summary>
    public required int IdUnits { get; init; }

    /// <summary>UTF-16 units of a language tag.</summary>
    public required int LanguageUnits { get; init; }

    /// <summary>Categories that <c>categories</c> may list.</summary>
    public required int Categories { get; init; }

    /// <summary>The most candidates that <c>alternatives</c> may ask for.</summary>
    public required int Alternatives { get; init; }

    /// <summary>Countries that <c>hints.countries</c> may list.</summary>
    public required int Countries { get; init; }

    /// <summary>UTF-16 units of <c>hints.outlet</c>.</summary>
    public required int OutletUnits { get; init; }

    /// <summary>UTF-16 units of a name that is looked up.</summary>
    public required int NameUnits { get; init; }

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
    public required double TimeoutSeconds { get; init; }

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

    /// <summary>Bytes of a request's first line: the method, the path and the query.</summary>
    public required int RequestLineBytes { get; init; }
}
