using GeoTagger.Matching;
using GeoTagger.Text;

namespace GeoTagger.Recognition;

/// <summary>All that features of a text are read from; reused from text to text.</summary>
internal sealed class TextView(WordClusters clusters, GazetteerCueReader gazetteer)
{
    private const ulong Boundary = 0xB0D1UL;
    private GazetteerCue[] _cues = [];

    public TextTraits Traits { get; } = new(clusters);

    public NameEvidence Evidence { get; } = new();

    public ReadOnlySpan<GazetteerCue> Cues => _cues.AsSpan(0, Traits.Count);

    /// <summary>Reads a text and what the gazetteer says of it.</summary>
    public void Read(TokenizedText text, List<GazetteerMatch> matches, WorkMeter meter)
    {
        Traits.Read(text, meter);
        Scratch.Ensure(ref _cues, Traits.Count);
        gazetteer.Read(matches, _cues.AsSpan(0, Traits.Count));
        Evidence.Read(Traits, Cues, meter);
    }

    /// <summary>A token of the same sentence at a distance, -1 beyond its ends.</summary>
    public int Neighbour(int token, int offset)
    {
        var other = token + offset;
        return other >= Traits[token].SentenceFirst && other < Traits[token].SentenceEnd ? other : -1;
    }

    public ulong LowerAt(int token) => token < 0 ? Boundary : Traits[token].Lower;

    public ulong ShapeAt(int token) => token < 0 ? 0 : Traits[token].Shape;

    public ulong ClassAt(int token) => token < 0 ? 255 : (ulong)Traits[token].Class;

    public ulong ClustersAt(int token) => token < 0 ? 0 : Traits[token].Clusters;
}
