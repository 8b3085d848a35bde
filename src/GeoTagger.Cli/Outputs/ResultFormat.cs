using GeoTagger.Hosting.Contracts;

namespace GeoTagger.Cli.Outputs;

/// <summary>
/// A form of results. While a run lasts, its results are a file that only grows, so that a run that was killed can go on
/// from any place whose length it has noted; what cannot grow like that is made of the file when all is done.
/// </summary>
internal abstract class ResultFormat
{
    /// <summary>What stands before the first piece.</summary>
    public virtual ReadOnlyMemory<byte> Header => default;

    /// <summary>What stands between two pieces.</summary>
    public virtual ReadOnlyMemory<byte> Separator => default;

    /// <summary>What stands after the last piece.</summary>
    public virtual ReadOnlyMemory<byte> Footer => default;

    /// <summary>The piece of a reply; empty when it gives none.</summary>
    public abstract byte[] ToBytes(GeotagReply reply);

    /// <summary>Makes the result of the file that has grown, which is gone then.</summary>
    public virtual Task FinishAsync(string grown, string target, CancellationToken cancellationToken)
    {
        File.Move(grown, target, overwrite: true);
        return Task.CompletedTask;
    }
}
