using System.Collections.Frozen;
using System.Globalization;
using GeoTagger.Gazetteers;
using GeoTagger.Matching;
using GeoTagger.Resolution;
using GeoTagger.Text;

namespace GeoTagger.Recognition;

/// <summary>Weighs what speaks for a gazetteer match being used as a place name and what speaks against it.</summary>
internal readonly struct PlaceNameEvidence
{
    private const double Certain = 0.9;
    private const double Likely = 0.7;
    private const double Unlikely = 0.2;
    private const double KnownPlace = 0.45;
    private const double BigPlace = 0.6;
    private const double CountryPlace = 0.8;

    /// <summary>How many words to each side tell whether a text is in capitals.</summary>
    private const int Around = 6;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotPlaces = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May",
        "June", "July", "August", "September", "October", "November", "December", "The", "This", "That", "Mr", "Mrs", "Ms", "Dr", "St",
        "Christmas", "Easter", "Passover", "Ramadan", "Congress", "Senate", "Parliament").GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly TokenizedText _text;
    private readonly int _first;
    private readonly int _end;
    private readonly int _sentenceStart;
    private readonly NameSenses _senses;
    private readonly Posting _best;
    private readonly double _prominence;

    public PlaceNameEvidence(TokenizedText text, GazetteerMatch match, int sentenceStart, NameSenses senses, Posting best, double prominence)
    {
        _text = text;
        _first = match.FirstToken;
        _end = match.FirstToken + match.TokenCount;
        _senses = senses;
        _best = best;
        _prominence = prominence;
        _sentenceStart = sentenceStart;
    }

    private bool IsWord => (_senses & (NameSenses.CommonWord | NameSenses.RareWord)) != 0;

    private bool IsPersonName => (_senses & (NameSenses.GivenName | NameSenses.FamilyName)) != 0;

    /// <summary>Probability, by rule of thumb, that the match names a place.</summary>
    /// <param name="isAfterPlace">Whether a comma and another place stand before it: "Bangor, Maine".</param>
    public double Confidence(bool isAfterPlace)
    {
        if (!HasCase(_text.Slice(_first)))
        {
            // Without capitals a short name is as often a word: "إلى" is a place and means "to".
            return _end - _first == 1 && (_text.Tokens[_first].Kind == TokenKind.Ideograph || (_text.Slice(_first).Length < 4 && _prominence < BigPlace))
                ? Unlikely
                : Likely;
        }

        if (!IsCapitalised(_first) || IsInBroadcasterParentheses() || IsFollowedByNumber())
        {
            return 0;
        }

        if (IsBesideAdminWord())
        {
            return Certain;
        }

        if (_best.Match == MatchType.Abbreviation)
        {
            return ByAbbreviation(isAfterPlace);
        }

        // A word that everybody knows is not also a romanisation: "There" is spelt like Tehran.
        return _best.Match == MatchType.Spelling && IsWord ? 0 : isAfterPlace ? Certain : ByContext();
    }

    // "US" and "U.S." anywhere, "Mass." and "CA" behind a place, "As" and "US" in a headline of capitals never.
    private double ByAbbreviation(bool isAfterPlace)
    {
        var word = _text.Slice(_first, _end - _first);
        var isWritten = word.ContainsAnyInRange('a', 'z') ? word[^1] == '.' : !(IsWord && IsCapitalisedText());
        return !isWritten ? 0
            : isAfterPlace ? Certain
            : !word.ContainsAnyInRange('a', 'z') && _prominence > CountryPlace ? Certain
            : word[^1] == '.' && IsBehindPreposition() && !IsWord ? Likely
            : Unlikely;
    }

    private double ByContext()
    {
        if (NotPlaces.Contains(_text.Slice(_first)) && (_end - _first == 1 || _prominence < KnownPlace))
        {
            return 0;
        }

        if (IsPartOfPersonName())
        {
            return Unlikely;
        }

        if (IsBehindPreposition())
        {
            return IsWord && _end - _first == 1 && _prominence < KnownPlace ? Unlikely : Certain;
        }

        if (_end - _first > 1 || _best.Match == MatchType.Demonym)
        {
            return Certain;
        }

        if (IsWord && (_first == _sentenceStart || _prominence < BigPlace || _senses.HasFlag(NameSenses.CommonWord)))
        {
            return _prominence > BigPlace && _first != _sentenceStart ? Likely : Unlikely;
        }

        return _prominence > KnownPlace ? Certain : IsPersonName || _first == _sentenceStart ? Unlikely : Likely;
    }

    private static bool HasCase(ReadOnlySpan<char> word) =>
        char.GetUnicodeCategory(word[0]) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter;

    private bool IsCapitalised(int token) => token >= 0 && token < _text.Tokens.Length && char.IsUpper(_text.Slice(token)[0]);

    private bool IsCapitalisedWord(int token) => IsCapitalised(token) && _text.Tokens[token].Kind == TokenKind.Word;

    private bool IsBesideAdminWord() =>
        (_end < _text.Tokens.Length && !AdminWords.KindsAskedBy(_text.Slice(_end)).IsEmpty)
        || (_first >= 2 && _text.Slice(_first - 1) is "of" && !AdminWords.KindsAskedBy(_text.Slice(_first - 2)).IsEmpty);

    private bool IsBehindPreposition() => _first > 0 && _text.Slice(_first - 1) is "in" or "at" or "from" or "near" or "to" or "In" or "At" or "From" or "Near";

    // The outlet of a dateline: "ERBIL (Kurdistan 24) –", "PARIS (Reuters) -".
    private bool IsInBroadcasterParentheses()
    {
        var open = _first - 1;
        while (open > _sentenceStart && _first - open < 4 && _text.Slice(open) is not "(")
        {
            open--;
        }

        var close = _end;
        while (close < _text.Tokens.Length && close - _end < 3 && _text.Slice(close) is not ")")
        {
            close++;
        }

        return open > _sentenceStart && _text.Slice(open) is "(" && close + 1 < _text.Tokens.Length && _text.Slice(close) is ")"
            && _text.Tokens[close + 1].Kind == TokenKind.Hyphen && open - _sentenceStart < 6;
    }

    private bool IsFollowedByNumber() =>
        _end + 1 < _text.Tokens.Length && _text.Tokens[_end].Kind == TokenKind.Number && _text.Slice(_end + 1) is ")" && _text.Slice(_end).Length < 4;

    // "Masrour Barzani", "Jordan Smith": a capitalised word beside it that no place explains, and a name that people bear.
    private bool IsPartOfPersonName() =>
        IsPersonName && _end - _first == 1
        && ((_first > _sentenceStart && IsCapitalisedWord(_first - 1) && !IsCapitalisedText())
            || (_senses.HasFlag(NameSenses.GivenName) && _prominence < CountryPlace && IsCapitalisedWord(_end) && !IsCapitalisedText()));

    // Headlines in capitals say nothing by their capitals. The words around tell, not the word itself: "US" is always in capitals.
    private bool IsCapitalisedText()
    {
        for (var token = Math.Max(_sentenceStart, _first - Around); token < Math.Min(_text.Tokens.Length, _end + Around); token++)
        {
            if ((token < _first || token >= _end) && _text.Slice(token).ContainsAnyInRange('a', 'z'))
            {
                return false;
            }
        }

        return _text.Slice(_first).Length > 1 && char.IsUpper(_text.Slice(_first)[1]);
    }
}
