using System.Text.Json;
using GeoTagger.Hosting.Contracts;

namespace GeoTagger.Cli.Outputs;

/// <summary>A reply a line, as the service gives it.</summary>
internal sealed class JsonLinesFormat : ResultFormat
{
    /// <inheritdoc/>
    public override byte[] ToBytes(GeotagReply reply) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(reply, ApiJson.TypeInfo<GeotagReply>(ApiJson.Options)), (byte)'\n'];
}
