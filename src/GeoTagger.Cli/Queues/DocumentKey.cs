using System.Globalization;
using System.IO.Hashing;
using System.Text;
using GeoTagger.Cli.Inputs;

namespace GeoTagger.Cli.Queues;

/// <summary>
/// Tells documents apart by 128-bit hashes, no two of a hundred million alike by more than one chance in 10^22. An id alone does not:
/// two files may have the same, and a file may have been changed since it was published before.
/// </summary>
internal static class DocumentKey
{
    /// <summary>The key of a document.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="source">Where it comes from and what its text is; when nobody said, the id must do.</param>
    public static UInt128 Of(string id, DocumentSource? source) => XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(
        source is null ? $"\0{id}" : string.Create(CultureInfo.InvariantCulture, $"{source.File}\0{source.Number}\0{source.Digest}\0{id}")));

    /// <summary>The source of a document with the digest of its text.</summary>
    public static DocumentSource WithDigest(SourceDocument document) =>
        document.Source with { Digest = XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(document.Request!.Text ?? "")).ToString("x16", CultureInfo.InvariantCulture) };
}
