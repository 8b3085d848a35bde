using GeoTagger.Gazetteers;

namespace GeoTagger.Recognition;

/// <summary>What the gazetteer says of a token: the name it lies in and what that name may mean.</summary>
/// <param name="Part">Where in the name the token lies.</param>
/// <param name="TokenCount">Tokens of the name; 0 when the token lies in none.</param>
/// <param name="FirstToken">First token of the name.</param>
/// <param name="Group">Kind of the most prominent place of that name.</param>
/// <param name="Groups">Bits of the kinds of all its places.</param>
/// <param name="Prominence">Prominence of the most prominent one, 0 to 7.</param>
/// <param name="Matches">Bits of the <see cref="MatchType"/>s by which the name leads to them.</param>
/// <param name="Senses">What else the words mean.</param>
internal readonly record struct GazetteerCue(
    SpanPart Part, int TokenCount, int FirstToken, PlaceGroup Group, ushort Groups, byte Prominence, byte Matches, NameSenses Senses)
{
    public bool IsDemonym => (Matches & (1 << (int)MatchType.Demonym)) != 0;
}
