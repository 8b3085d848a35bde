using System.Runtime.InteropServices;

namespace GeoTagger.Gazetteers;

/// <summary>Collects keys with their postings and lays out the <see cref="NameIndex"/>.</summary>
internal sealed class NameIndexBuilder
{
    private readonly List<ulong> _keys = [];
    private readonly List<uint> _postings = [];
    private readonly List<ulong> _prefixes = [];

    /// <summary>Records that a complete name means a place.</summary>
    public void Add(ulong key, int place, MatchType match)
    {
        _keys.Add(key);
        _postings.Add(PostingWord.Pack(place, match));
    }

    /// <summary>Records that a longer name goes on from this key.</summary>
    public void AddPrefix(ulong key)
    {
        // The commonest case costs no memory: places are sorted by name in most sources.
        if (_prefixes.Count == 0 || _prefixes[^1] != key)
        {
            _prefixes.Add(key);
        }
    }

    /// <summary>Lays out the table.</summary>
    /// <param name="prominence">Prominence of each place: lists are sorted by it, highest first.</param>
    /// <param name="senses">Other senses by name key.</param>
    public Layout Build(Func<int, byte> prominence, IReadOnlyDictionary<ulong, NameSenses> senses)
    {
        CollectionsMarshal.AsSpan(_keys).Sort(CollectionsMarshal.AsSpan(_postings));
        CollectionsMarshal.AsSpan(_prefixes).Sort();
        var (keys, words, lists) = MergeRuns(prominence, senses);
        for (ulong multiplier = 0x9E3779B97F4A7C15UL; ; multiplier += 2)
        {
            if (TryPlace(keys, words, multiplier, out ulong[] slots))
            {
                return new Layout(slots, lists, multiplier);
            }
        }
    }

    private (List<ulong> Keys, List<uint> Words, List<uint> Lists) MergeRuns(
        Func<int, byte> prominence, IReadOnlyDictionary<ulong, NameSenses> senses)
    {
        List<ulong> keys = new(_keys.Count);
        List<uint> words = new(_keys.Count), lists = [], run = [];
        int name = 0, prefix = 0;
        while (name < _keys.Count || prefix < _prefixes.Count)
        {
            ulong key = name == _keys.Count ? _prefixes[prefix]
                : prefix == _prefixes.Count ? _keys[name] : Math.Min(_keys[name], _prefixes[prefix]);
            uint word = 0;
            run.Clear();
            for (; name < _keys.Count && _keys[name] == key; name++)
            {
                run.Add(_postings[name]);
            }

            for (; prefix < _prefixes.Count && _prefixes[prefix] == key; prefix++)
            {
                word = NameIndex.HasLonger;
            }

            if (run.Count > 0)
            {
                word |= Payload(run, senses.GetValueOrDefault(key), prominence, lists);
            }

            keys.Add(key);
            words.Add(word);
        }

        return (keys, words, lists);
    }

    private static uint Payload(List<uint> run, NameSenses senses, Func<int, byte> prominence, List<uint> lists)
    {
        KeepBestMatchPerPlace(run);
        run.Sort((a, b) =>
        {
            int placeA = PostingWord.Unpack(a).Place, placeB = PostingWord.Unpack(b).Place;
            int byProminence = prominence(placeB).CompareTo(prominence(placeA));
            return byProminence != 0 ? byProminence : placeA.CompareTo(placeB);
        });
        if (run.Count == 1 && senses == NameSenses.None)
        {
            return NameIndex.Inline | run[0];
        }

        int start = lists.Count + 1;
        if (start > NameIndex.PayloadMask)
        {
            throw new GazetteerException("The gazetteer has more names than its format can hold.");
        }

        lists.Add((uint)Math.Min(run.Count, (int)NameIndex.CountMask) | ((uint)senses << NameIndex.CountBits));
        lists.AddRange(run);
        return (uint)start;
    }

    private static void KeepBestMatchPerPlace(List<uint> run)
    {
        run.Sort((a, b) =>
        {
            Posting first = PostingWord.Unpack(a), second = PostingWord.Unpack(b);
            int byPlace = first.Place.CompareTo(second.Place);
            return byPlace != 0 ? byPlace : Rank(first.Match).CompareTo(Rank(second.Match));
        });
        int kept = 0;
        for (int i = 0; i < run.Count; i++)
        {
            if (kept == 0 || PostingWord.Unpack(run[i]).Place != PostingWord.Unpack(run[kept - 1]).Place)
            {
                run[kept++] = run[i];
            }
        }

        run.RemoveRange(kept, run.Count - kept);
    }

    // A word that is both a demonym and some language's name of the country ("Deutsch", "Swiss") is a demonym in English text.
    private static int Rank(MatchType match) => match switch
    {
        MatchType.Name => 0,
        MatchType.Abbreviation => 1,
        MatchType.Demonym => 2,
        MatchType.AlternateName => 3,
        _ => 4,
    };

    /// <summary>Fails when two keys would share a fingerprint within one probe run: the caller tries another multiplier.</summary>
    private static bool TryPlace(List<ulong> keys, List<uint> words, ulong multiplier, out ulong[] slots)
    {
        slots = new ulong[Math.Max(8, (int)Math.Min(Array.MaxLength, keys.Count / NameIndex.Load))];
        for (int i = 0; i < keys.Count; i++)
        {
            var (slot, fingerprint) = NameIndex.Locate(keys[i], multiplier, slots.Length);
            while (slots[slot] != 0)
            {
                if ((uint)(slots[slot] >> 32) == fingerprint)
                {
                    return false;
                }

                slot = slot + 1 == slots.Length ? 0 : slot + 1;
            }

            slots[slot] = ((ulong)fingerprint << 32) | words[i];
        }

        return true;
    }

    /// <summary>The finished table.</summary>
    public sealed record Layout(ulong[] Slots, List<uint> Postings, ulong Multiplier);
}
