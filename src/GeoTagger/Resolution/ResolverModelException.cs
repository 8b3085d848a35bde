namespace GeoTagger.Resolution;

/// <summary>A resolver model that cannot be used; the message is one sentence that names the file and the reason.</summary>
public sealed class ResolverModelException : ArtefactException
{
    /// <summary>Creates it with its sentence.</summary>
    public ResolverModelException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with its sentence and the cause.</summary>
    public ResolverModelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
