using System.Security.Cryptography;
using System.Text;
using GeoTagger.Hosting.Access;

namespace GeoTagger.Api.Access;

/// <summary>The keys that open the service; those of a file can be exchanged while it runs.</summary>
internal sealed class KeyRing(AccessOptions options)
{
    private volatile Key[] _keys = [.. KeysOf(options.Clients)];

    /// <summary>The client of a key; null when there is none.</summary>
    public Client? Find(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        Client? found = null;
        // To the end and in constant time each: how long it takes says nothing of the keys.
        foreach (var known in _keys)
        {
            if (CryptographicOperations.FixedTimeEquals(known.Hash, hash))
            {
                found = known.Client;
            }
        }

        return found;
    }

    /// <summary>Takes the clients of a file in place of those that came from it before; the configured ones stay.</summary>
    /// <returns>What is wrong with them, in which case nothing changes; null when they were taken.</returns>
    public string? TryReplace(IReadOnlyList<ClientOptions> clients)
    {
        List<ClientOptions> all = [.. options.Clients, .. clients];
        if (ClientRules.Failures(all).FirstOrDefault() is { } failure)
        {
            return failure;
        }

        _keys = [.. KeysOf(all)];
        return null;
    }

    private static IEnumerable<Key> KeysOf(IEnumerable<ClientOptions> clients) =>
        from client in clients
        let caller = new Client(client.Name, client.Admin, client.RequestsPerMinute, client.Burst)
        from key in client.Keys
        select new Key(Convert.FromHexString(key), caller);

    private sealed record Key(byte[] Hash, Client Client);
}
