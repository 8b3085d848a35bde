namespace GeoTagger.Gazetteers;

/// <summary>A posting as it lies in the file: 27 bits of place, 3 bits of match type.</summary>
internal static class PostingWord
{
    public const int PlaceBits = 27;
    public const uint PlaceMask = (1u << PlaceBits) - 1;
    public const uint MatchMask = 7;

    public static uint Pack(int place, MatchType match) => (uint)place | ((uint)match << PlaceBits);

    public static Posting Unpack(uint word) => new((int)(word & PlaceMask), (MatchType)((word >> PlaceBits) & MatchMask));
}
