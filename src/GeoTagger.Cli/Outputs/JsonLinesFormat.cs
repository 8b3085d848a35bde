using System.Text.Json;
using GeoTagger.Hosting.Contracts;

namespace GeoTagger.Cli.Outputs;

/// <summary>A reply a line, as the service gives it, with its source.</summary>
internal sealed class JsonLinesFormat : ResultFormat
{
    /// <inheritdoc/>
    public override byte[] ToBytes(TaggedReply tagged) =>
        ReplyLine.Of(JsonSerializer.SerializeToUtf8Bytes(tagged.Reply, ApiJson.TypeInfo<GeotagReply>(ApiJson.Options)), tagged.Source);

    /// <inheritdoc/>
    public override byte[] ToBytes(ResultLine line) => [.. line.Json.Span, (byte)'\n'];
}
