using System.Runtime.CompilerServices;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;

namespace GeoTagger.Cli.Inputs;

/// <summary>Reads a file that is one document.</summary>
internal static class TextRecord
{
    /// <summary>The one record.</summary>
    public static async IAsyncEnumerable<Func<SourceRecord>> ReadAsync(Stream stream, InputOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var whole = new MemoryStream();
        var part = new byte[1 << 16];
        while (whole.Length <= options.MaxDocumentBytes && await stream.ReadAsync(part, cancellationToken) is var read and > 0)
        {
            whole.Write(part, 0, read);
        }

        yield return () => Read(whole, options);
    }

    private static SourceRecord Read(MemoryStream whole, InputOptions options)
    {
        if (whole.Length > options.MaxDocumentBytes)
        {
            return new SourceRecord(0) { Problem = ProblemTypes.InvalidRequest.Because("The file is longer than is read.") };
        }

        whole.Position = 0;
        using var reader = new StreamReader(whole, options.Decoding(), detectEncodingFromByteOrderMarks: options.Encoding is null);
        var text = reader.ReadToEnd();
        return text.Contains(InputOptions.Undecodable, StringComparison.Ordinal)
            ? new SourceRecord(0) { Problem = ProblemTypes.InvalidRequest.Because($"The file is not {Name(options)}; --encoding says what else it is.") }
            : new SourceRecord(0)
            {
                Request = new GeotagRequest { Text = text },
                Fields = options.Keep.Count == 0 ? null : options.Keep.ToDictionary(name => name, _ => (string?)null),
            };
    }

    private static string Name(InputOptions options) => options.Encoding ?? "UTF-8";
}
