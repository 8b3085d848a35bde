using System.Globalization;

namespace GeoTagger.Hosting;

/// <summary>The addresses and ports that the server is to listen at, as ASP.NET Core reads them.</summary>
internal static class ListenAddresses
{
    private const int MaxPort = 65_535;

    /// <summary>Refuses those at which no server can listen.</summary>
    /// <exception cref="StartException">One of them is so.</exception>
    public static void Require(IConfiguration configuration)
    {
        foreach (var url in Parts(configuration["urls"]).Where(url => !IsUsable(url)))
        {
            throw new StartException($"The setting ASPNETCORE_URLS has '{url}'; it must be addresses such as http://127.0.0.1:8080, with ; between them.");
        }

        foreach (var (key, variable) in ((string, string)[])[("http_ports", "ASPNETCORE_HTTP_PORTS"), ("https_ports", "ASPNETCORE_HTTPS_PORTS")])
        {
            foreach (var port in Parts(configuration[key]).Where(port => !IsPort(port)))
            {
                throw new StartException($"The setting {variable} has '{port}'; it must be ports from 0 to 65535, with ; between them.");
            }
        }
    }

    private static string[] Parts(string? setting) => setting?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static bool IsPort(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= MaxPort;

    private static bool IsUsable(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address.Scheme.ToLowerInvariant() is "http" or "https" && address.PathBase.Length == 0 && address.Port is >= 0 and <= MaxPort;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
