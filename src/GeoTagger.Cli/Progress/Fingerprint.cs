using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GeoTagger.Cli.Inputs;

namespace GeoTagger.Cli.Progress;

/// <summary>Tells whether a run is the one that was interrupted.</summary>
internal static class Fingerprint
{
    /// <summary>A digest of the inputs, by name and length, and of all else that decides what comes out.</summary>
    public static string Of(IReadOnlyList<InputFile> files, params ReadOnlySpan<string> rest)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in rest)
        {
            digest.AppendData(Encoding.UTF8.GetBytes(part + "\0"));
        }

        foreach (var file in files)
        {
            digest.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{file.Name}\0{file.Format}\0{file.Length}\0")));
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }
}
