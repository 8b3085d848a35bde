using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace GeoTagger.Hosting.Queues;

/// <summary>Why a broker cannot be worked with, in words of those who run it.</summary>
/// <param name="Sentence">What is wrong.</param>
/// <param name="IsFinal">Whether trying again is of no use before somebody changes something: the password, the name, a certificate.</param>
internal sealed record BrokerFault(string Sentence, bool IsFinal)
{
    /// <summary>Whether nobody knows the name of the host.</summary>
    public bool IsHost { get; private init; }

    /// <summary>Reads it from what the client throws.</summary>
    public static BrokerFault Of(Exception exception, Uri broker)
    {
        var where = string.Create(CultureInfo.InvariantCulture, $"{broker.Host}:{(broker.IsDefaultPort || broker.Port < 0 ? (broker.Scheme == "amqps" ? 5671 : 5672) : broker.Port)}");
        foreach (var cause in Causes(exception))
        {
            switch (cause)
            {
                case PossibleAuthenticationFailureException or AuthenticationFailureException:
                    return new BrokerFault($"The broker at {where} refuses the user '{User(broker)}': the name or the password is wrong, or the user may not use the virtual host.", IsFinal: true);
                case AuthenticationException when cause.Message.Contains("certificate", StringComparison.OrdinalIgnoreCase):
                    return new BrokerFault($"TLS with {where} fails: its certificate is not one that this machine trusts, or is of another name than '{broker.Host}'.", IsFinal: true);
                case AuthenticationException:
                    return new BrokerFault($"TLS with {where} fails: {cause.Message} Is it a port without TLS, for amqp://?", IsFinal: true);
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return new BrokerFault($"The host '{broker.Host}' is not known.", IsFinal: true) { IsHost = true };
                case SocketException:
                    return new BrokerFault($"Nothing answers at {where}: {cause.Message}.", IsFinal: false);
                case OperationInterruptedException { ShutdownReason: { ReplyCode: Constants.AccessRefused or Constants.NotAllowed or Constants.PreconditionFailed } reason }:
                    return new BrokerFault($"The broker at {where} refuses: {reason.ReplyText}", IsFinal: true);
            }
        }

        return new BrokerFault($"The broker at {where} does not answer as one ({Causes(exception).Last().Message.TrimEnd('.')}); a port with TLS wants amqps://.", IsFinal: false);
    }

    /// <summary>An exception and what lies under it.</summary>
    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause is AggregateException many ? many.InnerExceptions.FirstOrDefault() : cause.InnerException)
        {
            yield return cause;
        }
    }

    private static string User(Uri broker) => Uri.UnescapeDataString(broker.UserInfo.Split(':')[0]) is { Length: > 0 } name ? name : ConnectionFactory.DefaultUser;
}
