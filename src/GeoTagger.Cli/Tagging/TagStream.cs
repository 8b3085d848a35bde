using GeoTagger.Cli.Inputs;
using GeoTagger.Cli.Outputs;
using GeoTagger.Cli.Progress;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Tagging;

namespace GeoTagger.Cli.Tagging;

/// <summary>Tags documents into a pipe: each reply is written as soon as it is ready; what fails is said beside it.</summary>
internal sealed class TagStream(DocumentReader reader, RequestDefaults defaults, DocumentTagger tagger, ResultFormat format)
{
    /// <summary>Runs to the end of the documents.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(Stream results, TextWriter failures, CancellationToken cancellationToken)
    {
        var exitCode = ExitCodes.Done;
        var writer = new ResultWriter(format, results);
        await writer.BeginAsync(cancellationToken);
        await foreach (var (document, reply, problem) in OrderedWork.RunAsync(reader.ReadAsync(0, 0, cancellationToken), Tag, OrderedWork.Window, cancellationToken))
        {
            if (reply is not null)
            {
                await writer.AddAsync(reply, cancellationToken);
                continue;
            }

            exitCode = ExitCodes.Incomplete;
            await failures.WriteLineAsync(FailedDocument.ToText(document.Source, problem!));
        }

        await writer.EndAsync(cancellationToken);
        return exitCode;
    }

    private (SourceDocument Document, byte[]? Reply, Problem? Problem) Tag(SourceDocument document, CancellationToken cancellationToken)
    {
        if (document.Request is not { } request)
        {
            return (document, null, document.Problem);
        }

        return tagger.Tag(defaults.Apply(request), cancellationToken) switch
        {
            BatchError error => (document, null, error.Error),
            var reply => (document, format.ToBytes(new TaggedReply((GeotagReply)reply, document.Source)), null),
        };
    }
}
