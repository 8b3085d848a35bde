using System.CommandLine;

namespace GeoTagger.Cli;

/// <summary>Options that name files and folders: one that is missing, or the other of the two, is told in one sentence before any work is done.</summary>
internal static class OptionPaths
{
    /// <summary>Lets an option take only files that are there.</summary>
    public static Option<T> ExistingFile<T>(this Option<T> option) => Checked(option, path => NoFile(path) ?? (File.Exists(path) ? null : $"file, and '{path}' does not exist"));

    /// <summary>Lets an option take only folders that are there.</summary>
    public static Option<T> ExistingFolder<T>(this Option<T> option) => Checked(option, path => NoFolder(path) ?? (Directory.Exists(path) ? null : $"folder, and '{path}' does not exist"));

    /// <summary>Lets an option take only files that are there or can be made.</summary>
    public static Option<T> FileToWrite<T>(this Option<T> option) => Checked(option, NoFile);

    /// <summary>Lets an option take only folders that are there or can be made.</summary>
    public static Option<T> FolderToWrite<T>(this Option<T> option) => Checked(option, NoFolder);

    private static Option<T> Checked<T>(Option<T> option, Func<string, string?> fault)
    {
        // What is not given is a default, which may be missing; whatever reads it then says so.
        option.Validators.Add(result =>
        {
            foreach (var path in result.Tokens.Select(token => token.Value))
            {
                if (fault(path) is { } sentence)
                {
                    result.AddError($"The option '{option.Name}' takes a {sentence}.");
                }
            }
        });
        return option;
    }

    private static string? NoFile(string path) => Directory.Exists(path) ? $"file, and '{path}' is a folder" : null;

    private static string? NoFolder(string path) => File.Exists(path) ? $"folder, and '{path}' is a file" : null;
}
