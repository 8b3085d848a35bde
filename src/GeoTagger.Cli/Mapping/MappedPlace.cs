using GeoTagger.Cli.Outputs;

namespace GeoTagger.Cli.Mapping;

/// <summary>A place of a map: how often it is named, in how many documents, and in which for example.</summary>
internal sealed class MappedPlace(PlacedMention first)
{
    private const int Examples = 8;
    private readonly List<string> _documents = [];
    private (string? File, long? Number, string Document)? _last;

    /// <summary>The mention that it was met with first.</summary>
    public PlacedMention First { get; } = first;

    /// <summary>How often it is named.</summary>
    public long Mentions { get; private set; }

    /// <summary>In how many documents; they come one after the other.</summary>
    public long DocumentCount { get; private set; }

    /// <summary>Some of them.</summary>
    public IReadOnlyList<string> Documents => _documents;

    /// <summary>Counts a mention.</summary>
    public void Add(PlacedMention mention)
    {
        Mentions++;
        var document = (mention.File, mention.Number, mention.Document);
        if (document == _last)
        {
            return;
        }

        _last = document;
        DocumentCount++;
        if (_documents.Count < Examples)
        {
            _documents.Add(mention.Document);
        }
    }
}
