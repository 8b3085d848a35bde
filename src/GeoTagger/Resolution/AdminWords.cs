using System.Collections.Frozen;

namespace GeoTagger.Resolution;

/// <summary>Words that say what kind of place a name beside them names: "Wake <i>County</i>", "the <i>state</i> of Washington".</summary>
internal static class AdminWords
{
    private static readonly PlaceKindSet Province = PlaceKindSet.Of(PlaceKind.Province);
    private static readonly PlaceKindSet AnyUnit = PlaceKindSet.Units;
    private static readonly PlaceKindSet District = PlaceKindSet.Of(PlaceKind.District, PlaceKind.Subdistrict);
    private static readonly PlaceKindSet Water = PlaceKindSet.Of(PlaceKind.Water);
    private static readonly PlaceKindSet Terrain = PlaceKindSet.Of(PlaceKind.Terrain);

    private static readonly FrozenDictionary<string, PlaceKindSet> Kinds = new Dictionary<string, PlaceKindSet>
    {
        ["state"] = Province,
        ["province"] = Province,
        ["provinces"] = Province,
        ["governorate"] = Province,
        ["governorates"] = Province,
        ["oblast"] = Province,
        ["emirate"] = Province,
        ["canton"] = Province,
        ["prefecture"] = AnyUnit,
        ["region"] = PlaceKindSet.Of(PlaceKind.Province, PlaceKind.Region),
        ["county"] = PlaceKindSet.Of(PlaceKind.Province, PlaceKind.District),
        ["counties"] = PlaceKindSet.Of(PlaceKind.Province, PlaceKind.District),
        ["co."] = PlaceKindSet.Of(PlaceKind.Province, PlaceKind.District),
        ["parish"] = District,
        ["borough"] = District,
        ["district"] = AnyUnit,
        ["municipality"] = District,
        ["shire"] = District,
        ["township"] = PlaceKindSet.Of(PlaceKind.Subdistrict, PlaceKind.City),
        ["twp."] = PlaceKindSet.Of(PlaceKind.Subdistrict, PlaceKind.City),
        ["city"] = PlaceKindSet.Populated,
        ["town"] = PlaceKindSet.Of(PlaceKind.City, PlaceKind.Seat, PlaceKind.Subdistrict),
        ["village"] = PlaceKindSet.Of(PlaceKind.City, PlaceKind.Neighbourhood, PlaceKind.Subdistrict),
        ["suburb"] = PlaceKindSet.Of(PlaceKind.City, PlaceKind.Neighbourhood),
        ["neighborhood"] = PlaceKindSet.Of(PlaceKind.City, PlaceKind.Neighbourhood),
        ["neighbourhood"] = PlaceKindSet.Of(PlaceKind.City, PlaceKind.Neighbourhood),
        ["capital"] = PlaceKindSet.Of(PlaceKind.Capital, PlaceKind.Seat, PlaceKind.City),
        ["republic"] = PlaceKindSet.Of(PlaceKind.Country, PlaceKind.Province),
        ["river"] = Water,
        ["rivers"] = Water,
        ["creek"] = Water,
        ["lake"] = Water,
        ["sea"] = Water,
        ["ocean"] = Water,
        ["gulf"] = Water,
        ["bay"] = Water,
        ["strait"] = Water,
        ["canal"] = Water,
        ["mount"] = Terrain,
        ["mountain"] = Terrain,
        ["mountains"] = Terrain,
        ["desert"] = PlaceKindSet.Of(PlaceKind.Terrain, PlaceKind.Region),
        ["valley"] = PlaceKindSet.Of(PlaceKind.Terrain, PlaceKind.Region),
        ["peninsula"] = PlaceKindSet.Of(PlaceKind.Terrain, PlaceKind.Region),
        ["island"] = PlaceKindSet.Of(PlaceKind.Terrain, PlaceKind.Country, PlaceKind.Province, PlaceKind.District),
        ["islands"] = PlaceKindSet.Of(PlaceKind.Terrain, PlaceKind.Country, PlaceKind.Province, PlaceKind.District),
        ["airport"] = PlaceKindSet.Of(PlaceKind.Structure),
        ["continent"] = PlaceKindSet.Of(PlaceKind.Continent),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // The words that news writes in lower case and still counts as part of the name: "Kirkuk province" but "Mosul city".
    private static readonly FrozenSet<string> Joining =
        FrozenSet.Create(StringComparer.Ordinal, "province", "governorate", "Province", "Governorate", "County", "Parish", "Oblast");

    private static readonly FrozenDictionary<string, PlaceKindSet>.AlternateLookup<ReadOnlySpan<char>> KindsOfSpan =
        Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> JoiningSpan =
        Joining.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kinds of place that a word asks for, none when it is no such word.</summary>
    public static PlaceKindSet KindsAskedBy(ReadOnlySpan<char> word) => KindsOfSpan.TryGetValue(word, out var kinds) ? kinds : PlaceKindSet.None;

    /// <summary>Whether a word after a place name belongs to the name.</summary>
    public static bool JoinsName(ReadOnlySpan<char> word) => JoiningSpan.Contains(word);
}
