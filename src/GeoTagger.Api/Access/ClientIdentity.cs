using System.Security.Claims;

namespace GeoTagger.Api.Access;

/// <summary>A client as the identity of a request.</summary>
internal sealed class ClientIdentity : ClaimsIdentity
{
    /// <summary>Makes the identity of a client.</summary>
    public ClientIdentity(Client client)
        : base([new Claim(ClaimTypes.Name, client.Name)], authenticationType: "Client") => Client = client;

    /// <summary>Who calls.</summary>
    public Client Client { get; }

    /// <summary>The client of a request; null when it did not say who it is.</summary>
    public static Client? Of(ClaimsPrincipal user) => (user.Identity as ClientIdentity)?.Client;
}
