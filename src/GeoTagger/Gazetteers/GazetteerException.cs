namespace GeoTagger.Gazetteers;

/// <summary>A gazetteer file that cannot be used; the message is one sentence that names the file and the reason.</summary>
public sealed class GazetteerException : ArtefactException
{
    /// <summary>Creates it with its sentence.</summary>
    public GazetteerException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with its sentence and the cause.</summary>
    public GazetteerException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
