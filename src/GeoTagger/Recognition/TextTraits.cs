using System.Globalization;
using GeoTagger.Text;

namespace GeoTagger.Recognition;

/// <summary>Reads the traits of every token of a text; the buffers are reused from text to text.</summary>
internal sealed class TextTraits(WordClusters clusters)
{
    private const int LongestWord = 64;
    private const int LongestDateline = 12;
    private const int UnitsAStep = 256;
    private TokenTraits[] _traits = [];

    public int Count { get; private set; }

    public TokenizedText Text { get; private set; } = new();

    public ref readonly TokenTraits this[int token] => ref _traits[token];

    /// <summary>Reads a text, a step a token.</summary>
    public void Read(TokenizedText text, WorkMeter meter)
    {
        Text = text;
        Count = text.Tokens.Length;
        Scratch.Ensure(ref _traits, Count);
        for (var token = 0; token < Count; token++)
        {
            meter.Step(1 + (text.Tokens[token].Length / UnitsAStep));
            ReadToken(text.Slice(token), text.Tokens[token].Kind, ref _traits[token]);
        }

        var textHasCapitals = HasCapitals();
        var starts = text.SentenceStarts;
        for (var sentence = 0; sentence < starts.Length; sentence++)
        {
            var end = sentence + 1 < starts.Length ? starts[sentence + 1] : Count;
            meter.Step(end - starts[sentence]);
            ReadSentence(starts[sentence], end, textHasCapitals);
        }
    }

    private void ReadToken(ReadOnlySpan<char> word, TokenKind kind, ref TokenTraits traits)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        ReadOnlySpan<char> normal = buffer[..WordHash.Normalize(word, buffer)];
        traits = default;
        traits.Kind = kind;
        traits.Lower = WordHash.Of(normal);
        traits.Exact = WordHash.Of(word);
        traits.Clusters = clusters.Find(traits.Lower);
        traits.Class = WordClasses.Of(normal);
        traits.RunFirst = -1;
        traits.RunLast = -1;
        traits.ReadAffixes(normal);
        ReadShape(word, ref traits);
    }

    private static void ReadShape(ReadOnlySpan<char> word, ref TokenTraits traits)
    {
        var shape = 1u;
        var (last, run, upper, lower) = (0u, 0, 0, 0);
        foreach (var c in word)
        {
            var kind = char.IsUpper(c) ? 1u : char.IsLower(c) ? 2u : char.IsDigit(c) ? 3u : char.IsLetter(c) ? 4u : c is '.' ? 5u : c is '-' ? 6u : char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol ? 8u : 7u;
            upper += kind == 1 ? 1 : 0;
            lower += kind == 2 ? 1 : 0;
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2)
            {
                shape = (shape * 31) + kind;
            }
        }

        traits.Shape = shape;
        traits.IsCapitalized = char.IsUpper(word[0]);
        traits.IsUpper = upper > 0 && lower == 0;
    }

    private bool HasCapitals()
    {
        var (words, capitals) = (0, 0);
        for (var token = 0; token < Count; token++)
        {
            words += _traits[token].Kind == TokenKind.Word ? 1 : 0;
            capitals += _traits[token].IsCapitalized ? 1 : 0;
        }

        // Even plain prose capitalizes one word in thirty.
        return words < 8 || capitals * 40 > words;
    }

    private void ReadSentence(int first, int end, bool textHasCapitals)
    {
        var sentenceCase = CaseOf(first, end, textHasCapitals);
        var quoted = false;
        var depth = 0;
        for (var token = first; token < end; token++)
        {
            ref var traits = ref _traits[token];
            traits.SentenceFirst = first;
            traits.SentenceEnd = end;
            traits.Case = sentenceCase;
            var mark = traits.Kind == TokenKind.Punctuation ? Text.Text[Text.Tokens[token].Offset] : '\0';
            quoted = mark is '"' ? !quoted : (quoted || mark is '“' or '«') && mark is not ('”' or '»');
            depth = mark is '(' or '[' ? depth + 1 : mark is ')' or ']' ? Math.Max(0, depth - 1) : depth;
            traits.IsQuoted = quoted;
            traits.IsParenthesized = depth > 0;
        }

        MarkDateline(first, end);
        MarkRuns(first, end, sentenceCase);
    }

    private SentenceCase CaseOf(int first, int end, bool textHasCapitals)
    {
        var (words, capitalized, upper) = (0, 0, 0);
        for (var token = first; token < end; token++)
        {
            ref readonly var traits = ref _traits[token];
            if (traits.Kind == TokenKind.Word && Text.Tokens[token].Length > 1 && traits.Class != WordClass.Connector)
            {
                words++;
                capitalized += traits.IsCapitalized ? 1 : 0;
                upper += traits.IsUpper ? 1 : 0;
            }
        }

        if (words >= 3 && upper == words)
        {
            return SentenceCase.Upper;
        }

        if (capitalized == 0 && !textHasCapitals)
        {
            return SentenceCase.Lower;
        }

        return words >= 4 && capitalized * 4 >= words * 3 ? SentenceCase.Title : SentenceCase.Mixed;
    }

    /// <summary>A dateline is capitals at the very start, up to a dash: "ERBIL (Kurdistan 24) –".</summary>
    private void MarkDateline(int first, int end)
    {
        if (first >= end || !_traits[first].IsCapitalized)
        {
            return;
        }

        for (var token = first + 1; token < Math.Min(end, first + LongestDateline); token++)
        {
            var spaced = _traits[token].Kind == TokenKind.Hyphen && Text.Tokens[token - 1].End < Text.Tokens[token].Offset;
            if (spaced)
            {
                for (var before = first; before < token; before++)
                {
                    _traits[before].IsDateline = true;
                }

                return;
            }
        }
    }

    /// <summary>A run is capitalized words side by side, small words between two of them and inner hyphens included.</summary>
    private void MarkRuns(int first, int end, SentenceCase sentenceCase)
    {
        if (sentenceCase is SentenceCase.Upper or SentenceCase.Lower)
        {
            return;
        }

        for (var token = first; token < end; token++)
        {
            if (!_traits[token].IsCapitalized)
            {
                continue;
            }

            var last = token;
            for (var next = token + 1; next < end && next <= last + 3; next++)
            {
                ref readonly var traits = ref _traits[next];
                if (traits.IsCapitalized || (traits.Kind == TokenKind.Number && next == last + 1))
                {
                    last = next;
                }
                else if (traits.Class != WordClass.Connector && traits.Kind is not (TokenKind.Hyphen or TokenKind.Possessive))
                {
                    break;
                }
            }

            for (var inside = token; inside <= last; inside++)
            {
                _traits[inside].RunFirst = token;
                _traits[inside].RunLast = last;
            }

            token = last;
        }
    }
}
