using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;

namespace GeoTagger.Hosting.Access;

/// <summary>What a list of clients must keep to, wherever it comes from.</summary>
internal static class ClientRules
{
    private const int MaxNameLength = 100;
    private const int MaxLimit = 1_000_000;
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>What is wrong with the clients, a sentence each; a key is never quoted, as it might be given plainly by mistake.</summary>
    public static IEnumerable<string> Failures(IEnumerable<ClientOptions> clients)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        HashSet<string> keys = new(StringComparer.OrdinalIgnoreCase);
        foreach (var client in clients)
        {
            if (client is not { Name: { Length: > 0 and <= MaxNameLength } name })
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"A client must have a name of 1 to {MaxNameLength} characters.");
                continue;
            }

            if (!names.Add(name))
            {
                yield return $"The client {name} is there twice.";
            }

            if (client.Keys is not { Count: > 0 } || !client.Keys.All(IsHash))
            {
                yield return $"Each key of the client {name} must be given by its SHA-256, which has 64 hexadecimal digits.";
            }
            else if (!client.Keys.All(keys.Add))
            {
                yield return $"A key of the client {name} is there twice.";
            }

            if (client.RequestsPerMinute is < 0 or > MaxLimit || client.Burst is < 1 or > MaxLimit)
            {
                yield return string.Create(CultureInfo.InvariantCulture,
                    $"The client {name} may have 0 to {MaxLimit:N0} requests per minute and a burst of 1 to {MaxLimit:N0}.");
            }
        }
    }

    private static bool IsHash(string key) => key?.Length == 2 * SHA256.HashSizeInBytes && !key.AsSpan().ContainsAnyExcept(Hexadecimal);
}
