using GeoTagger.Gazetteers;
using GeoTagger.Matching;

namespace GeoTagger.Resolution;

/// <summary>
/// Reads the toponym mentions and adds to the scene every record that each may mean: by its exact or alternate name, without its
/// admin word, without leading qualifiers, by its spelling key. Words beside the name say which kind of place is asked for.
/// </summary>
internal sealed class CandidateFinder(Gazetteer gazetteer, PlaceKinds kinds)
{
    /// <summary>The most places kept for one name, most prominent first.</summary>
    public const int MaxCandidates = 80;

    private static readonly string[] Qualifiers =
    [
        "the", "north", "northern", "south", "southern", "east", "eastern", "west", "western", "central", "northeast", "northeastern",
        "northwest", "northwestern", "southeast", "southeastern", "southwest", "southwestern", "upper", "lower", "greater", "downtown",
        "mainland", "rural", "city", "town", "village", "of", "near",
    ];

    private readonly HintPrior _hints = new(gazetteer);
    private readonly sbyte[] _englishSides = [.. gazetteer.CountryCodes.Select(SpellingCue.SideOf)];

    /// <summary>Fills lookups and found places of the scene.</summary>
    public void Find(Document document)
    {
        var scene = document.Scene;
        scene.LookupOfMention.EnsureCapacity(document.Mentions.Count);
        scene.HintedCountries = _hints.CountriesOf(document.Options.Hints, document.Meter);
        foreach (var mention in document.Mentions)
        {
            document.Meter.Step();
            scene.LookupOfMention.Add(mention.IsToponym ? LookUp(document, mention) : -1);
        }
    }

    private int LookUp(Document document, Mention mention)
    {
        var scene = document.Scene;
        var text = document.Tokens;
        var asked = AdminPhrases.KindsAskedBeside(text, mention);
        var isDemonym = mention.Category == EntityCategory.Nationality;
        var key = SpanKeys.NameKey(text, mention.FirstToken, mention.TokenCount);
        var cacheKey = NameKey.Append(key, asked.Bits + (isDemonym ? 1UL << 40 : 0));
        if (scene.LookupOfKey.TryGetValue(cacheKey, out var known))
        {
            return known;
        }

        var first = scene.Found.Count;
        var senses = AddPlaces(document, mention, key, asked, isDemonym);
        if (IsInitials(text.Slice(mention.FirstToken, mention.TokenCount)))
        {
            RemoveNamesOfOneWord(scene.Found, first);
        }

        scene.LookupOfKey.Add(cacheKey, scene.Lookups.Count);
        scene.Lookups.Add(new NameLookup(cacheKey, scene.LookupOfMention.Count, first, scene.Found.Count - first, senses, asked));
        Scratch.Grow(scene.Found, 1)[0] = SceneCandidate.None;
        return scene.Lookups.Count - 1;
    }

    private NameSenses AddPlaces(Document document, Mention mention, ulong key, PlaceKindSet asked, bool isDemonym)
    {
        var (scene, text) = (document.Scene, document.Tokens);
        int first = mention.FirstToken, end = mention.EndToken;
        var start = scene.Found.Count;
        var senses = Add(document, start, key, PlaceKindSet.None, isDemonym);
        if (scene.Found.Count == start)
        {
            senses |= Add(document, start, key, PlaceKindSet.None, !isDemonym);
        }

        if (scene.Found.Count == start && end - first == 1)
        {
            Add(document, start, SpanKeys.WithoutPlural(text, first), PlaceKindSet.None, isDemonym: true);
        }

        if (isDemonym)
        {
            return senses;
        }

        // "Kirkuk province" asks for a unit named Kirkuk, "Province of Diyala" likewise.
        if (end - first > 1 && !AdminWords.KindsAskedBy(text.Slice(end - 1)).IsEmpty)
        {
            Add(document, start, SpanKeys.NameKey(text, first, end - 1 - first), asked, isDemonym);
        }

        for (var skip = first; scene.Found.Count == start && skip < end - 1 && IsQualifier(text.Slice(skip)); skip++)
        {
            senses |= Add(document, start, SpanKeys.NameKey(text, skip + 1, end - skip - 1), PlaceKindSet.None, isDemonym);
        }

        if (scene.Found.Count == start)
        {
            Add(document, start, SpanKeys.SpellingKey(text, first, end - first), PlaceKindSet.None, isDemonym);
        }

        return senses;
    }

    private NameSenses Add(Document document, int start, ulong key, PlaceKindSet only, bool isDemonym)
    {
        if (key == 0 || !gazetteer.TryFindName(key, out var entry, out _))
        {
            return NameSenses.None;
        }

        var (scene, hints) = (document.Scene, document.Options.Hints);
        var postings = gazetteer.Postings(entry);
        for (var i = 0; i < postings.Count && scene.Found.Count - start < MaxCandidates; i++)
        {
            document.Meter.Step();
            var posting = postings[i];
            var kind = kinds[posting.Place];
            if (posting.Match == MatchType.Demonym == isDemonym && (only.IsEmpty || only.Contains(kind)) && !Has(scene, start, posting.Place))
            {
                ref readonly var record = ref gazetteer[posting.Place];
                var candidate = new SceneCandidate(posting.Place, posting.Match, record, kind, _englishSides[record.Country]);
                Scratch.Grow(scene.Found, 1)[0] = candidate with { Hint = _hints.LogOdds(hints, scene.HintedCountries, candidate) };
            }
        }

        return gazetteer.Senses(entry);
    }

    // At most eighty against eighty.
    private static bool Has(ResolutionScene scene, int start, int place)
    {
        for (var i = start; i < scene.Found.Count; i++)
        {
            if (scene.Found[i].Place == place)
            {
                return true;
            }
        }

        return false;
    }

    // "D.C." and "U.K." stand for names of several words; "M.S." is a degree and "P.A." a law firm, not Mississippi and Pennsylvania.
    private void RemoveNamesOfOneWord(List<SceneCandidate> found, int first)
    {
        for (var i = found.Count - 1; i >= first; i--)
        {
            if (found[i].Match == MatchType.Abbreviation && !gazetteer.NameOf(found[i].Place).Contains(' ', StringComparison.Ordinal))
            {
                found.RemoveAt(i);
            }
        }
    }

    private static bool IsInitials(ReadOnlySpan<char> name) =>
        name is [_, '.', _, '.'] && char.IsAsciiLetterUpper(name[0]) && char.IsAsciiLetterUpper(name[2]);

    private static bool IsQualifier(ReadOnlySpan<char> word)
    {
        foreach (var qualifier in Qualifiers)
        {
            if (word.Equals(qualifier, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
