using GeoTagger.Gazetteers;
using GeoTagger.Matching;

namespace GeoTagger.Recognition;

/// <summary>Turns what the matcher found into a cue for every token.</summary>
internal sealed class GazetteerCueReader
{
    // Names such as "San José" have hundreds of places; the most prominent ones come first and say enough.
    private const int PostingsRead = 8;

    private readonly Gazetteer _gazetteer;
    private readonly PlaceGroup[] _groupByFeature;

    public GazetteerCueReader(Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        _groupByFeature = [.. gazetteer.Features.Select(GroupOf)];
    }

    /// <summary>Writes the cues of all tokens; those outside a name get the default.</summary>
    public void Read(List<GazetteerMatch> matches, Span<GazetteerCue> cues)
    {
        cues.Clear();
        foreach (var match in matches)
        {
            var cue = Describe(match);
            for (var i = 0; i < match.TokenCount; i++)
            {
                cues[match.FirstToken + i] = cue with { Part = PartAt(i, match.TokenCount) };
            }
        }
    }

    private GazetteerCue Describe(GazetteerMatch match)
    {
        var postings = _gazetteer.Postings(match.Entry);
        var groups = 0;
        var types = 0;
        var group = PlaceGroup.None;
        var prominence = 0;
        for (var i = 0; i < Math.Min(postings.Count, PostingsRead); i++)
        {
            var posting = postings[i];
            ref readonly var place = ref _gazetteer[posting.Place];
            var kind = _groupByFeature[place.Feature];
            groups |= 1 << (int)kind;
            types |= 1 << (int)posting.Match;
            if (place.Prominence >= prominence)
            {
                group = place.Prominence > prominence || group == PlaceGroup.None ? kind : group;
                prominence = place.Prominence;
            }
        }

        return new GazetteerCue(default, match.TokenCount, match.FirstToken, group, (ushort)groups, (byte)(prominence / 32), (byte)types, _gazetteer.Senses(match.Entry));
    }

    private static SpanPart PartAt(int index, int count) =>
        count == 1 ? SpanPart.Single : index == 0 ? SpanPart.Begin : index == count - 1 ? SpanPart.End : SpanPart.Inside;

    private static PlaceGroup GroupOf(string feature) => feature switch
    {
        ['A', '.', 'P', 'C', 'L', ..] or "A.TERR" => PlaceGroup.Country,
        "A.ADM1" => PlaceGroup.FirstOrderUnit,
        ['A', ..] => PlaceGroup.LowerUnit,
        "P.PPLC" => PlaceGroup.Capital,
        "P.PPLA" or "P.PPLA2" => PlaceGroup.SeatOfUnit,
        "P.PPLX" => PlaceGroup.Neighbourhood,
        ['P', ..] => PlaceGroup.PopulatedPlace,
        "L.CONT" => PlaceGroup.Continent,
        ['L', ..] => PlaceGroup.Region,
        ['H', ..] => PlaceGroup.Water,
        ['S', ..] or ['R', ..] => PlaceGroup.Facility,
        [] => PlaceGroup.None,
        _ => PlaceGroup.Terrain,
    };
}
