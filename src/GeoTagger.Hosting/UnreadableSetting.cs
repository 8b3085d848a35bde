using System.Text.RegularExpressions;

namespace GeoTagger.Hosting;

/// <summary>Settings whose text is not what they hold: words where a number belongs.</summary>
internal static partial class UnreadableSetting
{
    /// <summary>What is wrong with the setting that an exception of .NET's reader is about; null when it is about something else.</summary>
    public static string? SentenceOf(InvalidOperationException exception)
    {
        if (Message().Match(exception.Message) is not { Success: true } found)
        {
            return null;
        }

        // An address may hold a password, and logs are read by many.
        var (key, value, type) = (found.Groups["key"].Value, found.Groups["value"].Value, found.Groups["type"].Value);
        return type == typeof(Uri).FullName
            ? $"The setting {key} is no address that can be read."
            : $"The setting {key} is '{value}'; it must be {NameOf(type)}.";
    }

    private static string NameOf(string type) => type switch
    {
        "System.Int32" or "System.Int64" => "a whole number",
        "System.Double" => "a number",
        "System.Boolean" => "true or false",
        _ => $"a {type[(type.LastIndexOf('.') + 1)..]}",
    };

    [GeneratedRegex("^Failed to convert configuration value '(?<value>.*)' at '(?<key>[^']*)' to type '(?<type>[^']*)'", RegexOptions.Singleline)]
    private static partial Regex Message();
}
