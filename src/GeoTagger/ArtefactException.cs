namespace GeoTagger;

/// <summary>
/// A file that a user gives and that cannot be used, be it a gazetteer, a model, a list or a corpus. The message is one sentence that names
/// the file and the reason, and all that a user needs.
/// </summary>
public class ArtefactException : Exception
{
    /// <summary>Creates it with its sentence.</summary>
    public ArtefactException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with its sentence and the cause.</summary>
    public ArtefactException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
