using GeoTagger.Gazetteers;
using GeoTagger.Text;

namespace GeoTagger.Matching;

/// <summary>
/// Finds the names of a gazetteer in a text, leftmost-longest over whole tokens: "New York City" beats "New York".
/// Reads the tokens of a document and adds its matches; whether a match is meant as a place is for later stages to say.
/// </summary>
/// <remarks>Immutable and safe for all threads; a call allocates nothing but the growth of the caller's list.</remarks>
/// <param name="gazetteer">Where the names are looked up.</param>
public sealed class GazetteerMatcher(Gazetteer gazetteer)
{
    // Twelve words with an article and a hyphen before each: "al-Al-Al-…" is no name, however long it goes on.
    private const int LongestSpelling = 3 * NameKey.MaxTokens;

    /// <summary>Fills <paramref name="matches"/> with the names in <paramref name="text"/>, in text order and without overlap.</summary>
    /// <remarks>
    /// A name never crosses a sentence. It may run over hyphens ("Al-Hawijah") and take in a possessive ending ("Martha's Vineyard").
    /// Where a capitalised romanisation reaches further than any name that is spelt so, the <see cref="SpellingKey"/> decides.
    /// </remarks>
    public void Match(TokenizedText text, List<GazetteerMatch> matches) => Match(text, matches, new WorkMeter());

    /// <summary>The same on the way through the pipeline, a step a token.</summary>
    internal void Match(TokenizedText text, List<GazetteerMatch> matches, WorkMeter meter)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(matches);
        matches.Clear();
        var sentences = text.SentenceStarts;
        for (var sentence = 0; sentence < sentences.Length; sentence++)
        {
            var end = sentence + 1 < sentences.Length ? sentences[sentence + 1] : text.Tokens.Length;
            for (var token = sentences[sentence]; token < end;)
            {
                meter.Step();
                var match = NameKey.Counts(text.Tokens[token].Kind) ? LongestAt(text, token, end) : default;
                if (match.TokenCount > 0)
                {
                    matches.Add(match);
                }

                token += Math.Max(1, match.TokenCount);
            }
        }
    }

    /// <summary>Looks up the name that a span of tokens makes, by its spelling key if it is capitalised and found under no other.</summary>
    /// <returns>Null when the gazetteer has no such name.</returns>
    public NameEntry? Find(TokenizedText text, int firstToken, int tokenCount)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = NameKey.Of(text, firstToken, tokenCount);
        if (key != 0 && gazetteer.TryFindName(key, out var entry, out _))
        {
            return entry;
        }

        // The last word, because an article in front may be in lower case.
        var isName = IsCapitalised(text, firstToken) || IsCapitalised(text, firstToken + tokenCount - 1);
        key = isName ? SpellingKey.Of(text, firstToken, tokenCount) : 0;
        return key != 0 && gazetteer.TryFindName(key, out entry, out _) ? entry : null;
    }

    private GazetteerMatch LongestAt(TokenizedText text, int first, int end)
    {
        var plain = LongestNameAt(text, first, end);
        var spelt = LongestSpellingAt(text, first, end);
        return spelt.TokenCount > plain.TokenCount ? spelt : plain;
    }

    private GazetteerMatch LongestNameAt(TokenizedText text, int first, int end)
    {
        var longest = default(GazetteerMatch);
        var key = NameKey.Empty;
        for (int token = first, counted = 0; token < end && counted < NameKey.MaxTokens; token = Next(text, token, end), counted++)
        {
            if (!NameKey.Counts(text.Tokens[token].Kind))
            {
                break;
            }

            var prefix = key;
            key = NameKey.Append(prefix, TextFolding.Hash(text.Slice(token)));
            if (gazetteer.TryFindName(key, out var entry, out var hasLonger))
            {
                longest = new GazetteerMatch(first, token + 1 - first, entry);
            }

            if (token + 1 < end && text.Tokens[token + 1] is { Kind: TokenKind.Possessive, Length: > 1 })
            {
                // The ending belongs to some names of several words ("St. John's"), but "Jordan's" is not the village of Jordans.
                key = NameKey.Append(prefix, TextFolding.Hash(text.Slice(token, 2)));
                if (gazetteer.TryFindName(key, out entry, out hasLonger) && token > first)
                {
                    longest = new GazetteerMatch(first, token + 2 - first, entry);
                }
            }

            if (!hasLonger)
            {
                break;
            }
        }

        return longest;
    }

    private GazetteerMatch LongestSpellingAt(TokenizedText text, int first, int end)
    {
        var longest = default(GazetteerMatch);
        if (!IsCapitalised(text, first) && !IsHyphenated(text, first, end))
        {
            return longest;
        }

        var key = SpellingKey.Empty;
        end = Math.Min(end, first + LongestSpelling);
        for (int token = first, letters = 0; token < end; token = Next(text, token, end))
        {
            var length = SpellingKey.Append(ref key, text.Slice(token));
            if (length == 0 && (token > first || IsLeadingArticle(text, token, end)))
            {
                continue;
            }

            if (length <= 0 || !IsCapitalised(text, token))
            {
                break;
            }

            letters += length;
            if (gazetteer.TryFindName(key, out var entry, out var hasLonger) && letters >= SpellingKey.MinLetters)
            {
                longest = new GazetteerMatch(first, token + 1 - first, entry);
            }

            if (!hasLonger)
            {
                break;
            }
        }

        return longest;
    }

    /// <summary>The token after <paramref name="token"/> that may go on with a name: possessive endings and joints are stepped over.</summary>
    private static int Next(TokenizedText text, int token, int end)
    {
        var tokens = text.Tokens;
        var next = token + 1;
        if (next < end && tokens[next].Kind == TokenKind.Possessive)
        {
            next++;
        }

        return next + 1 < end && IsJoint(text, next) ? next + 1 : next;
    }

    // A hyphen between two words, or the apostrophe that some romanisations begin a word with ("Ayn al 'Arab").
    private static bool IsJoint(TokenizedText text, int token)
    {
        var tokens = text.Tokens;
        return tokens[token].End == tokens[token + 1].Offset && tokens[token].Kind switch
        {
            TokenKind.Hyphen => tokens[token - 1].End == tokens[token].Offset,
            TokenKind.Punctuation => CharClasses.IsApostrophe(text.Text[tokens[token].Offset]),
            _ => false,
        };
    }

    // "At" at the beginning of a sentence is no article, "at-" may be one; nothing else is written "Al".
    private static bool IsLeadingArticle(TokenizedText text, int token, int end) =>
        IsHyphenated(text, token, end) || text.Slice(token) is "Al" or "El" or "AL" or "EL";

    private static bool IsHyphenated(TokenizedText text, int token, int end) =>
        token + 2 < end && text.Tokens[token + 1].Kind == TokenKind.Hyphen && IsJoint(text, token + 1);

    private static bool IsCapitalised(TokenizedText text, int token) => CharClasses.Of(text.Slice(token)[0]) == CharClass.Upper;
}
