using GeoTagger.Cli.Inputs;
using GeoTagger.Cli.Progress;

namespace GeoTagger.Cli.Tagging;

/// <summary>Decides where a run begins, by what an earlier one has left.</summary>
/// <param name="paths">The files of the run.</param>
/// <param name="fingerprint">What it does, as a digest.</param>
/// <param name="canResume">Whether its inputs give the same again.</param>
internal sealed class RunStart(ResultPaths paths, string fingerprint, bool canResume)
{
    private Checkpoint Beginning => new() { Fingerprint = fingerprint };

    /// <summary>A new run.</summary>
    /// <exception cref="InputException">Something is there, and is not to be replaced.</exception>
    public Checkpoint Begin(bool overwrite)
    {
        if (!overwrite && paths.Existing is { } existing)
        {
            throw new InputException($"'{existing}' exists; --resume goes on, --overwrite begins anew.");
        }

        paths.DeleteUnfinished();
        return Beginning;
    }

    /// <summary>Where an earlier run ended; that may be its end.</summary>
    /// <exception cref="InputException">What is there is of another run, or of none that can be told.</exception>
    public Checkpoint Resume()
    {
        if (Checkpoint.Read(paths.Progress) is not { } noted)
        {
            return paths.Existing is null ? Begin(overwrite: false)
                : throw new InputException($"'{paths.Existing}' exists, and no '{Path.GetFileName(paths.Progress)}' beside it says which run it is of; --overwrite begins anew.");
        }

        if (noted.Fingerprint != fingerprint)
        {
            throw new InputException($"'{paths.Progress}' is of a run with other inputs, options or models; give those, or --overwrite.");
        }

        if (!canResume)
        {
            throw new InputException("What came from standard input or a pipe cannot be gone on with, as it does not come again; --overwrite begins anew.");
        }

        if (noted.IsFinished && !File.Exists(paths.Growing) && !File.Exists(paths.Beside))
        {
            if (!File.Exists(paths.Results))
            {
                // Taken away by whoever wants it anew.
                return Begin(overwrite: true);
            }

            if (!paths.IsPublished(noted.ResultBytes))
            {
                throw new InputException($"'{paths.Results}' is not as the run left it; --overwrite begins anew.");
            }
        }

        return noted;
    }
}
