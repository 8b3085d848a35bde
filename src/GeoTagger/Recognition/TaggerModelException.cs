namespace GeoTagger.Recognition;

/// <summary>A model file of the tagger that cannot be used; the message is one sentence that names the file and the reason.</summary>
public sealed class TaggerModelException : ArtefactException
{
    /// <summary>Creates it with its sentence.</summary>
    public TaggerModelException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with its sentence and the cause.</summary>
    public TaggerModelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
