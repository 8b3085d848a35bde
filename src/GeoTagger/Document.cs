using GeoTagger.Focus;
using GeoTagger.Matching;
using GeoTagger.Recognition;
using GeoTagger.Resolution;
using GeoTagger.Text;

namespace GeoTagger;

/// <summary>
/// A text on its way through the pipeline. Each stage reads the layers before its own and adds one; the buffers are reused
/// from text to text, so one instance serves one call at a time.
/// </summary>
/// <remarks>
/// Scratch is some 200 bytes for a UTF-16 unit of text in the worst case, and some megabytes that any text may need, most of them for the scores of a window
/// of the tagger. A token, which is a unit at least, takes 12 bytes here, 16 for a match, and in the tagger 64 for its traits, 20 for the
/// gazetteer's cue, 8 for the evidence of its word and 6 for labels; a word that was not met before takes some 100 in its tables, a mention 72,
/// a place name that was not met before some 600 in the resolver, which is ten letters long and longer.
/// </remarks>
public sealed class Document
{
    private const int MostOrdinaryTokens = 8192;
    private const int MostOrdinaryUnits = 5 * MostOrdinaryTokens;

    /// <summary>Makes a document without a text.</summary>
    public Document()
        : this(new WorkMeter())
    {
    }

    /// <summary>Makes one whose work a meter of the caller's counts.</summary>
    internal Document(WorkMeter meter) => Meter = meter;

    /// <summary>What the caller asked for.</summary>
    public TaggingOptions Options { get; private set; } = TaggingOptions.Default;

    /// <summary>The text with its tokens and sentences.</summary>
    public TokenizedText Tokens { get; } = new();

    /// <summary>Whether the text has no more tokens than a long article: the scratch that it needed is worth keeping for the next one.</summary>
    internal bool IsOrdinary => Tokens.Tokens.Length <= MostOrdinaryTokens;

    /// <summary>The same of a text whose tokens are not known yet.</summary>
    internal static bool IsOrdinaryText(string text) => text.Length <= MostOrdinaryUnits;

    /// <summary>The gazetteer names in the text, leftmost-longest.</summary>
    public List<GazetteerMatch> Matches { get; } = [];

    /// <summary>The entities that the tagger read, before merging.</summary>
    public List<EntityMention> Entities { get; } = [];

    /// <summary>The place names that were recognised, before merging.</summary>
    public List<ToponymMention> Toponyms { get; } = [];

    /// <summary>The mentions, in text order, then longest first.</summary>
    public List<Mention> Mentions { get; } = [];

    /// <summary>How much of the text lies in each country.</summary>
    internal FocusTallies FocusCountries { get; } = new();

    /// <summary>How much of the text lies in each first-order unit.</summary>
    internal FocusTallies FocusAdmin1 { get; } = new();

    /// <summary>How much of the text lies in each place below.</summary>
    internal FocusTallies FocusPlaces { get; } = new();

    /// <summary>What resolving works on.</summary>
    internal ResolutionScene Scene { get; } = new();

    /// <summary>Counts the work on the text and hears its cancellation; every stage takes its steps there.</summary>
    internal WorkMeter Meter { get; }

    /// <summary>Forgets the last text.</summary>
    /// <param name="options">What the caller of the next one asks for.</param>
    /// <param name="cancellationToken">Ends the work on it.</param>
    public void Reset(TaggingOptions options, CancellationToken cancellationToken = default)
    {
        Options = options;
        Meter.Start(cancellationToken);
        Matches.Clear();
        Entities.Clear();
        Toponyms.Clear();
        Mentions.Clear();
        Scene.Clear();
    }
}
