using System.Runtime.InteropServices;
using GeoTagger.Text;

namespace GeoTagger.Recognition;

/// <summary>
/// How the text uses each word elsewhere: after a title, before "said", in a longer name. Global features of this kind are those of
/// Chieu and Ng, "Named Entity Recognition: A Maximum Entropy Approach Using Global Information" (2002).
/// </summary>
internal sealed class NameEvidence
{
    private const int BitsPerCue = 4;
    private const ulong CueMask = 15;
    private readonly Dictionary<ulong, ulong> _byWord = new(SeededHash.Instance);
    private ulong[] _own = [];

    /// <summary>The cues, each a place among sixteen small counters.</summary>
    public enum Cue
    {
        WrittenSmall,
        AfterTitle,
        BeforeReportVerb,
        AfterPlacePreposition,
        LastOfRun,
        FirstOfRun,
        InOrganizationRun,
        InPlaceRun,
        InsideSentence,
        AfterComma,
        InParentheses,
        BeforePossessive,
        InGazetteerName,
        AfterThe,
        InDateline,
        AloneInRun,
    }

    public static int CueCount => 16;

    /// <summary>Reads a text, a step a token.</summary>
    public void Read(TextTraits text, ReadOnlySpan<GazetteerCue> gazetteer, WorkMeter meter)
    {
        _byWord.Clear();
        Scratch.Ensure(ref _own, text.Count);
        for (var token = 0; token < text.Count; token++)
        {
            meter.Step();
            _own[token] = 0;
            if (text[token].Kind is TokenKind.Word or TokenKind.Ideograph)
            {
                _own[token] = CuesOf(text, gazetteer, token);
                ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_byWord, text[token].Lower, out _);
                sum = AddSaturating(sum, _own[token]);
            }
        }
    }

    /// <summary>The bits of the cues that other occurrences of the token's word have.</summary>
    public int ElsewhereOf(ulong word, int token)
    {
        if (!_byWord.TryGetValue(word, out var sum) || sum == _own[token])
        {
            return 0;
        }

        var bits = 0;
        for (var cue = 0; cue < CueCount; cue++)
        {
            var count = (sum >> (cue * BitsPerCue)) & CueMask;
            var own = (_own[token] >> (cue * BitsPerCue)) & CueMask;
            bits |= count > own ? 1 << cue : 0;
        }

        return bits;
    }

    private static ulong CuesOf(TextTraits text, ReadOnlySpan<GazetteerCue> gazetteer, int token)
    {
        ref readonly var traits = ref text[token];
        if (traits.RunFirst < 0)
        {
            return traits.Case == SentenceCase.Mixed ? One(Cue.WrittenSmall) : 0;
        }

        if (!traits.IsCapitalized || traits.Case != SentenceCase.Mixed)
        {
            return 0;
        }

        var before = traits.RunFirst > traits.SentenceFirst ? traits.RunFirst - 1 : -1;
        var after = traits.RunLast + 1 < traits.SentenceEnd ? traits.RunLast + 1 : -1;
        var classBefore = before >= 0 ? text[before].Class : WordClass.None;
        var classAfter = after >= 0 ? text[after].Class : WordClass.None;
        var firstClass = text[traits.RunFirst].Class;
        var lastClass = text[traits.RunLast].Class;
        var longer = traits.RunLast > traits.RunFirst;
        var cues = 0UL;
        Set(ref cues, Cue.AfterTitle, classBefore == WordClass.Title || (firstClass == WordClass.Title && token > traits.RunFirst));
        Set(ref cues, Cue.BeforeReportVerb, classAfter == WordClass.ReportVerb);
        Set(ref cues, Cue.AfterPlacePreposition, classBefore == WordClass.PlacePreposition);
        Set(ref cues, Cue.LastOfRun, longer && token == traits.RunLast);
        Set(ref cues, Cue.FirstOfRun, longer && token == traits.RunFirst);
        Set(ref cues, Cue.AloneInRun, !longer);
        Set(ref cues, Cue.InOrganizationRun, longer && lastClass is WordClass.OrganizationNoun or WordClass.CompanySuffix);
        Set(ref cues, Cue.InPlaceRun, longer && lastClass is WordClass.PlaceNoun or WordClass.FacilityNoun);
        Set(ref cues, Cue.InsideSentence, token > traits.SentenceFirst);
        Set(ref cues, Cue.AfterComma, before >= 0 && text[before].Kind == TokenKind.Punctuation);
        Set(ref cues, Cue.InParentheses, traits.IsParenthesized);
        Set(ref cues, Cue.BeforePossessive, after >= 0 && text[after].Kind == TokenKind.Possessive);
        Set(ref cues, Cue.InGazetteerName, gazetteer[token].TokenCount > 1);
        Set(ref cues, Cue.AfterThe, before >= 0 && text[before].Class == WordClass.Connector);
        Set(ref cues, Cue.InDateline, traits.IsDateline);
        return cues;
    }

    private static ulong One(Cue cue) => 1UL << ((int)cue * BitsPerCue);

    private static void Set(ref ulong cues, Cue cue, bool holds) => cues |= holds ? One(cue) : 0;

    private static ulong AddSaturating(ulong sum, ulong cues)
    {
        for (var shift = 0; shift < 64; shift += BitsPerCue)
        {
            if (((sum >> shift) & CueMask) < CueMask)
            {
                sum += ((cues >> shift) & 1) << shift;
            }
        }

        return sum;
    }
}
