namespace GeoTagger.Text;

/// <summary>Reads a text from left to right, one token at a time.</summary>
internal ref struct NewsScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _position;

    // The next @ of the text, so that only texts with one pay for looking for e-mail addresses.
    private int _nextAt = -1;

    // Before these no acronym and no domain begins: a look that found none has been as far. Dots without end are not walked again at every word.
    private int _noAcronymBefore;
    private int _noDomainBefore;
    private bool _isSingleQuoteOpen;

    /// <summary>Reads the next token; false at the end of the text.</summary>
    public bool TryRead(out Token token)
    {
        SkipWhitespace();
        if (_position == _text.Length)
        {
            token = default;
            return false;
        }

        var start = _position;
        var kind = Read(CharClasses.At(_text, start, out var length), length);
        token = new Token(start, _position - start, kind);
        return true;
    }

    private TokenKind Read(CharClass charClass, int length)
    {
        switch (charClass)
        {
            case CharClass.Upper or CharClass.Lower or CharClass.Uncased:
                return ReadWordOrLink();
            case CharClass.Digit:
                return ReadNumberOrLink();
            case CharClass.Ideograph:
                _position += length;
                SkipMarks();
                return TokenKind.Ideograph;
            case CharClass.Hyphen:
                return ReadRun(CharClass.Hyphen, TokenKind.Hyphen);
            case CharClass.Terminator:
                return IsFraction() ? ReadNumber() : ReadRun(CharClass.Terminator, TokenKind.Terminator);
            case CharClass.Quote:
                return ReadQuote(length);
            case CharClass.Open or CharClass.Close or CharClass.Punctuation:
                _position += length;
                SkipMarks();
                return TokenKind.Punctuation;
            default:
                return ReadSymbolOrLink(length);
        }
    }

    private TokenKind ReadWordOrLink()
    {
        var start = _position;
        if (TryLink(start))
        {
            return TokenKind.Link;
        }

        SkipWordCharacters();
        while (_position < _text.Length && IsJoinedApostrophe())
        {
            if (PossessiveLength(_position) > 0)
            {
                return TokenKind.Word;
            }

            _position++;
            SkipWordCharacters();
        }

        if (_position == _text.Length || _text[_position] != '.')
        {
            return TokenKind.Word;
        }

        return ReadPeriod(start);
    }

    // The word is followed by a period: part of an acronym or abbreviation, the dot of a domain, or the end of the sentence.
    private TokenKind ReadPeriod(int start)
    {
        if (AcronymEnd(start) is var acronymEnd && acronymEnd > _position)
        {
            _position = acronymEnd;
        }
        else if (ClassAfter(_position) is CharClass.Upper or CharClass.Lower or CharClass.Digit && DomainEnd(start) is var end && end > _position)
        {
            _position = end;
            return TokenKind.Link;
        }
        else if (ClassAfter(_position) != CharClass.Terminator && Abbreviations.KeepsPeriod(_text[start.._position], NumberFollows(_position + 1)))
        {
            _position++;
        }

        SkipMarks();
        return TokenKind.Word;
    }

    private int AcronymEnd(int start)
    {
        if (start < _noAcronymBefore)
        {
            return start;
        }

        var end = Abbreviations.AcronymEnd(_text, start, out var seen);
        _noAcronymBefore = end == start ? seen : start;
        return end;
    }

    private int DomainEnd(int start)
    {
        if (start < _noDomainBefore)
        {
            return start;
        }

        var end = Links.DomainEnd(_text, start, out var seen);
        _noDomainBefore = end == start ? seen : start;
        return end;
    }

    private TokenKind ReadNumberOrLink() => TryLink(_position) ? TokenKind.Link : ReadNumber();

    private TokenKind ReadNumber()
    {
        do
        {
            // The letters of "3rd", "10am", "5km" belong to the number.
            CharClasses.At(_text, _position, out var length);
            _position += length;
            SkipWordCharacters();
        }
        while (_position < _text.Length
            && _text[_position] is '.' or ',' or ':' or '/' or '\'' or '’' or '٫' or '٬'
            && CharClasses.Before(_text, _position) == CharClass.Digit
            && ClassAfter(_position) == CharClass.Digit);

        return TokenKind.Number;
    }

    private TokenKind ReadQuote(int units)
    {
        var isSingle = CharClasses.IsApostrophe(_text[_position]);
        if (isSingle && PossessiveLength(_position) is var length and > 0 && !(length == 1 && _isSingleQuoteOpen))
        {
            _position += length;
            SkipMarks();
            return TokenKind.Possessive;
        }

        if (isSingle)
        {
            _isSingleQuoteOpen = !FollowsWordCharacter(_position) && CharClasses.IsWordCharacter(ClassAfter(_position));
        }

        _position += units;
        SkipMarks();
        return TokenKind.Punctuation;
    }

    // 2 for "'s" at the end of a word, 1 for the apostrophe after a plural's s, else 0.
    private readonly int PossessiveLength(int apostrophe)
    {
        if (!FollowsWordCharacter(apostrophe))
        {
            return 0;
        }

        var next = ClassAfter(apostrophe);
        if (!CharClasses.IsWordCharacter(next))
        {
            return _text[apostrophe - 1] is 's' or 'S' ? 1 : 0;
        }

        return _text[apostrophe + 1] is 's' or 'S' && !CharClasses.IsWordCharacter(ClassAfter(apostrophe + 1)) && !IsJoinedApostropheAt(apostrophe + 2) ? 2 : 0;
    }

    private TokenKind ReadRun(CharClass charClass, TokenKind kind)
    {
        while (_position < _text.Length && CharClasses.At(_text, _position, out var length) == charClass)
        {
            _position += length;
        }

        SkipMarks();
        return kind;
    }

    private TokenKind ReadSymbolOrLink(int length)
    {
        if (_text[_position] is '@' or '#' && !FollowsWordCharacter(_position) && Links.HandleEnd(_text, _position) is var end && end > _position)
        {
            _position = end;
            SkipMarks();
            return TokenKind.Link;
        }

        const char ZeroWidthJoiner = '\u200D';
        _position += length;
        SkipMarks();

        // An emoji sequence stays whole.
        while (_position < _text.Length && _text[_position - 1] == ZeroWidthJoiner && CharClasses.At(_text, _position, out length) == CharClass.Symbol)
        {
            _position += length;
            SkipMarks();
        }

        return TokenKind.Symbol;
    }

    private bool TryLink(int start)
    {
        if (_nextAt < start)
        {
            var distance = _text[start..].IndexOf('@');
            _nextAt = distance < 0 ? int.MaxValue : start + distance;
        }

        var end = _nextAt == int.MaxValue ? start : Links.EmailEnd(_text, start, _nextAt);
        if (end == start && _text[start] is 'h' or 'H' or 'w' or 'W')
        {
            end = Links.UrlEnd(_text, start);
        }

        if (end == start)
        {
            return false;
        }

        _position = end;
        SkipMarks();
        return true;
    }

    private void SkipWhitespace()
    {
        while (_position < _text.Length && CharClasses.Of(_text[_position]) == CharClass.Whitespace)
        {
            _position++;
        }
    }

    private void SkipWordCharacters()
    {
        while (_position < _text.Length)
        {
            var charClass = CharClasses.At(_text, _position, out var length);
            if (!CharClasses.IsWordCharacter(charClass) && !(charClass == CharClass.Format && CharClasses.IsWordCharacter(ClassAfter(_position))))
            {
                return;
            }

            _position += length;
        }
    }

    private void SkipMarks()
    {
        while (_position < _text.Length && CharClasses.At(_text, _position, out var length) is CharClass.Mark or CharClass.Format)
        {
            _position += length;
        }
    }

    private readonly bool IsJoinedApostrophe() => IsJoinedApostropheAt(_position);

    private readonly bool IsJoinedApostropheAt(int index) =>
        index < _text.Length && CharClasses.IsApostrophe(_text[index]) && CharClasses.IsLetter(ClassAfter(index));

    private readonly bool IsFraction() =>
        _text[_position] == '.' && ClassAfter(_position) == CharClass.Digit && !FollowsWordCharacter(_position);

    private readonly bool FollowsWordCharacter(int index) => CharClasses.IsWordCharacter(CharClasses.Before(_text, index));

    private readonly CharClass ClassAfter(int index) =>
        index + 1 < _text.Length ? CharClasses.At(_text, index + 1, out _) : CharClass.Whitespace;

    private readonly bool NumberFollows(int index)
    {
        while (index < _text.Length && _text[index] is ' ' or '\u00A0')
        {
            index++;
        }

        return index < _text.Length && CharClasses.Of(_text[index]) == CharClass.Digit;
    }
}
