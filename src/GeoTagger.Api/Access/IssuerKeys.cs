using System.Diagnostics;
using GeoTagger.Hosting.Access;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace GeoTagger.Api.Access;

/// <summary>Asks the issuer for the keys that check its tokens: once for all requests that wait for them, and after a failure not at once again.</summary>
/// <remarks>The framework asks for each request anew, one after the other; while an issuer does not answer they would pile up.</remarks>
internal sealed partial class IssuerKeys(AccessOptions access, ILogger<IssuerKeys> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private Task<bool>? _asking;
    private long _failed;

    /// <summary>Whether they are known. Once they are, the framework keeps them fresh, and keeps the old ones where it cannot.</summary>
    public Task<bool> AreKnownAsync(IConfigurationManager<OpenIdConnectConfiguration> issuer, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_asking is null || (_asking is { IsCompleted: true } and not { IsCompletedSuccessfully: true, Result: true } && Stopwatch.GetElapsedTime(_failed) > Pause))
            {
                _asking = Task.Run(() => AskAsync(issuer), CancellationToken.None);
            }

            return _asking.WaitAsync(cancellationToken);
        }
    }

    private async Task<bool> AskAsync(IConfigurationManager<OpenIdConnectConfiguration> issuer)
    {
        try
        {
            await issuer.GetConfigurationAsync(CancellationToken.None);
            return true;
        }
        catch (InvalidOperationException exception)
        {
            LogAway(access.Authority, exception.GetBaseException().Message);
            _failed = Stopwatch.GetTimestamp();
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The issuer {Authority} cannot be reached, so that no token can be checked: {Reason}")]
    private partial void LogAway(string? authority, string reason);
}
