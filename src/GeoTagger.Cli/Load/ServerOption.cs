using System.CommandLine;
using System.CommandLine.Parsing;

namespace GeoTagger.Cli.Load;

/// <summary>The option <c>--server</c>: the address of a running service.</summary>
internal static class ServerOption
{
    /// <summary>Makes it.</summary>
    public static Option<Uri> Create() => new("--server")
    {
        Description = "Address of the service.",
        DefaultValueFactory = _ => new Uri("http://127.0.0.1:8080"),
        CustomParser = Parse,
    };

    private static Uri? Parse(ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        result.AddError($"'{result.Tokens[0].Value}' is no address such as http://127.0.0.1:8080.");
        return null;
    }
}
