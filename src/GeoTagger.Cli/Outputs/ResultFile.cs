using GeoTagger.Cli.Inputs;

namespace GeoTagger.Cli.Outputs;

/// <summary>The file that a result is read from.</summary>
internal static class ResultFile
{
    /// <summary>Its bytes, unpacked; <c>-</c> is standard input.</summary>
    /// <exception cref="InputException">There is no such file.</exception>
    public static async Task<Stream> OpenAsync(string path, CancellationToken cancellationToken)
    {
        Require(path);
        return await Decompression.OpenAsync(await new InputFile(path, path, InputFormat.Jsonl).OpenAsync(cancellationToken), cancellationToken);
    }

    /// <summary>Refuses what is no file.</summary>
    /// <exception cref="InputException">There is no such file.</exception>
    public static void Require(string path)
    {
        if (path != InputFile.StandardInput && !File.Exists(path))
        {
            throw new InputException(Directory.Exists(path) ? $"'{path}' is a folder; name a file." : $"The file '{path}' does not exist.");
        }
    }
}
