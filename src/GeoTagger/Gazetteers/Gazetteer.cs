namespace GeoTagger.Gazetteers;

/// <summary>The compiled places and names, memory-mapped and shared by all threads.</summary>
public sealed class Gazetteer
{
    /// <summary>The places behind a name, most prominent first.</summary>
    public static IEnumerable<Posting> Postings(NameEntry entry) => throw new NotSupportedException();
}
