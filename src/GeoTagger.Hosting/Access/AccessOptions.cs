namespace GeoTagger.Hosting.Access;

/// <summary>Who may call the service, section <c>GeoTagger:Authentication</c>; everybody, as long as nothing is set.</summary>
internal sealed class AccessOptions
{
    /// <summary>Whether callers must say who they are; when unset, as soon as there is a client, a file of keys or an authority.</summary>
    public bool? Enabled { get; set; }

    /// <summary>The clients with their keys.</summary>
    public IList<ClientOptions> Clients { get; set; } = [];

    /// <summary>A JSON file with more clients, read again when it changes: <c>{"clients": [{"name": "desk", "keys": ["…"]}]}</c>.</summary>
    public string? KeysFile { get; set; }

    /// <summary>The OpenID Connect issuer whose tokens are taken.</summary>
    public string? Authority { get; set; }

    /// <summary>The audience that such a token must be meant for.</summary>
    public string? Audience { get; set; }

    /// <summary>The scope or role that makes the holder of a token an administrator.</summary>
    public string AdminScope { get; set; } = "geotagger.admin";

    /// <summary>Whether callers must say who they are.</summary>
    public bool IsOn => Enabled ?? HasCallers;

    /// <summary>What is wrong with the section, a sentence each.</summary>
    public IEnumerable<string> Failures()
    {
        if (Enabled == true && !HasCallers)
        {
            yield return "The setting GeoTagger:Authentication:Enabled is true; then Clients, KeysFile or Authority must be set, or nobody could call.";
        }

        if (Authority is not null && !(Uri.TryCreate(Authority, UriKind.Absolute, out var issuer) && issuer.Scheme == Uri.UriSchemeHttps))
        {
            yield return $"The setting GeoTagger:Authentication:Authority is {Authority}; it must be an https address.";
        }

        if (string.IsNullOrEmpty(Authority) != string.IsNullOrEmpty(Audience))
        {
            yield return "The settings GeoTagger:Authentication:Authority and Audience must be set together, or tokens meant for others would be taken.";
        }

        foreach (var failure in ClientRules.Failures(Clients))
        {
            yield return $"The setting GeoTagger:Authentication:Clients cannot be used: {failure}";
        }
    }

    private bool HasCallers => Clients.Count > 0 || KeysFile is not null || Authority is not null;
}
