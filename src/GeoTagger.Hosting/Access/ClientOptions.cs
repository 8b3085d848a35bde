namespace GeoTagger.Hosting.Access;

/// <summary>A program that calls the service with a key.</summary>
internal sealed class ClientOptions
{
    /// <summary>What it is called in limits and logs.</summary>
    public string Name { get; set; } = "";

    /// <summary>The SHA-256 of each of its keys, in hexadecimal; several, so that a new key can be handed out before the old one goes.</summary>
    public IList<string> Keys { get; set; } = [];

    /// <summary>Whether it may also administer the service.</summary>
    public bool Admin { get; set; }

    /// <summary>Its own requests a minute; when unset, those of everybody.</summary>
    public int? RequestsPerMinute { get; set; }

    /// <summary>Its own burst; when unset, that of everybody.</summary>
    public int? Burst { get; set; }
}
