using GeoTagger.Cli.Inputs;

namespace GeoTagger.Cli.Progress;

/// <summary>
/// Keeps other runs from files as long as this one writes them. The system gives the lock back however the program ends; the file beside,
/// which it is held on, is taken away by the program itself.
/// </summary>
internal sealed class RunLock : IDisposable
{
    private readonly List<FileStream> _held = [];

    private RunLock()
    {
    }

    /// <summary>Takes files.</summary>
    /// <exception cref="InputException">Another run has one of them.</exception>
    public static RunLock Take(params IReadOnlyList<string> files)
    {
        var taken = new RunLock();
        try
        {
            foreach (var file in files)
            {
                taken.Add(file);
            }

            return taken;
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _held.ForEach(held => held.Dispose());

    private void Add(string file)
    {
        var path = file + ".lock";
        while (true)
        {
            FileStream held;
            try
            {
                held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException exception) when (exception is not (DirectoryNotFoundException or FileNotFoundException) && File.Exists(path))
            {
                throw new InputException($"Another run writes '{file}'; wait for its end.");
            }

            // Whoever held it may have taken the file away between our opening and our locking it.
            if (File.Exists(path))
            {
                _held.Add(held);
                return;
            }

            held.Dispose();
        }
    }
}
