namespace GeoTagger.Cli.Inputs;

/// <summary>Says why a file or folder cannot be read.</summary>
internal static class InputFault
{
    /// <summary>The reason, as the end of a sentence.</summary>
    public static string Of(Exception exception, string path) => exception switch
    {
        // The framework puts this character where the bytes of a name are no UTF-8, and then does not find the file.
        FileNotFoundException or DirectoryNotFoundException when path.Contains('\uFFFD', StringComparison.Ordinal) => "its name is not UTF-8.",
        FileNotFoundException or DirectoryNotFoundException when FileFacts.Of(path).Kind == FileKind.None && File.ResolveLinkTarget(path, returnFinalTarget: false) is { } target => $"it is a link to '{target}', which is not there.",
        FileNotFoundException or DirectoryNotFoundException => "it is not there.",
        UnauthorizedAccessException => "this user may not read it.",
        _ => exception.Message,
    };
}
