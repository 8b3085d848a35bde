using System.Text.Json;

namespace GeoTagger.Hosting.Contracts;

/// <summary>What of JSON strings is text.</summary>
internal static class Unicode
{
    /// <summary>Reads a string; false for one with lone surrogates or invalid UTF-8, which no reply could carry back.</summary>
    public static bool TryGetString(ref Utf8JsonReader reader, out string? value)
    {
        try
        {
            value = reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            value = null;
            return false;
        }
    }
}
