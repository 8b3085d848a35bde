using System.Globalization;

namespace GeoTagger.Cli.Inputs;

/// <summary>The files that a command line names, and what lies beside them in its folders.</summary>
/// <param name="Files">The files, in an order that is the same in every run.</param>
/// <param name="PassedOver">How many entries of folders are not read, by the reason.</param>
internal sealed record FoundInputs(IReadOnlyList<InputFile> Files, IReadOnlyDictionary<string, int> PassedOver)
{
    /// <summary>A sentence about what is not read; null when there is nothing.</summary>
    public string? Note => PassedOver.Count == 0 ? null
        : $"Not read in the folders: {string.Join(", ", PassedOver.OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key, StringComparer.Ordinal).Select(Text))}.";

    private static string Text(KeyValuePair<string, int> reason) => string.Create(CultureInfo.InvariantCulture, $"{reason.Value:N0} {reason.Key}");
}
