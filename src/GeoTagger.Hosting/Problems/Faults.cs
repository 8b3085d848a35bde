using GeoTagger.Hosting.Contracts;

namespace GeoTagger.Hosting.Problems;

/// <summary>What is answered for an exception that no request should raise; it is logged without its message, which may quote the text.</summary>
internal sealed partial class Faults(ILogger<Faults> logger)
{
    /// <summary>The problem that a request or a document is answered with.</summary>
    public Problem Answer(Exception exception)
    {
        // That one is no fault: it says that the account of memory was full.
        if (exception is not InsufficientMemoryException)
        {
            LogFault(exception.GetType().FullName!, exception.StackTrace);
        }

        return TypeOf(exception).Because();
    }

    /// <summary>Without memory left the request is not at fault, and may well succeed later.</summary>
    public static ProblemType TypeOf(Exception exception) =>
        exception is OutOfMemoryException ? ProblemTypes.Overloaded : ProblemTypes.InternalError;

    [LoggerMessage(LogLevel.Error, "Failed with {ExceptionType} {Stack}")]
    private partial void LogFault(string exceptionType, string? stack);
}
