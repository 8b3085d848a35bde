using System.Buffers;
using System.Collections.Frozen;

namespace GeoTagger.Text;

/// <summary>Finds where a URL, e-mail address, bare domain, @handle or #hashtag ends.</summary>
internal static class Links
{
    private const string AsciiWord = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    // Longer local parts than RFC 5321 section 4.5.3.1.1 allows are no addresses.
    private const int LongestLocalPart = 64;

    // The same, section 4.5.3.1.2.
    private const int LongestHost = 255;

    private static readonly SearchValues<char> HandleChars = SearchValues.Create(AsciiWord);
    private static readonly SearchValues<char> LocalPartChars = SearchValues.Create(AsciiWord + ".%+-");
    private static readonly SearchValues<char> HostChars = SearchValues.Create(AsciiWord + ".-");
    private static readonly SearchValues<char> UrlChars = SearchValues.Create(AsciiWord + "-.~:/?#[]@!$&'()*+,;=%");
    private static readonly SearchValues<char> UrlTail = SearchValues.Create(".,;:!?'*([");

    // Without those that are words as well (in, it, at, us): "he said.it was" lacks a space, it is no domain.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TopLevelDomains =
        "com org net edu gov mil int info biz news tv io ai co uk ca au nz ie eu de fr es nl ch se dk fi pl cz ru ua tr ir iq sy il sa ae qa jo lb eg pk cn jp kr br mx za ke ng"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The end of a URL with a scheme, or one that begins with "www."; <paramref name="start"/> when there is none.</summary>
    public static int UrlEnd(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        var head = rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
            : rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
            : rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? 4
            : 0;
        var end = head == 0 ? start : PathEnd(text, start + head);
        return end > start + head ? end : start;
    }

    /// <summary>The end of an e-mail address whose @ is at <paramref name="at"/>; <paramref name="start"/> when there is none.</summary>
    public static int EmailEnd(ReadOnlySpan<char> text, int start, int at)
    {
        if (at - start > LongestLocalPart || text[start..at].ContainsAnyExcept(LocalPartChars))
        {
            return start;
        }

        // The same @ may be asked about from each word of its local part.
        var length = LengthOf(text.Slice(at + 1, Math.Min(LongestHost + 1, text.Length - at - 1)), HostChars);
        var host = text.Slice(at + 1, length).TrimEnd(".-");
        return length <= LongestHost && host.Contains('.') ? at + 1 + host.Length : start;
    }

    /// <summary>The end of a domain such as "rudaw.net/english", which must end in a common top-level domain; <paramref name="start"/> when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where a word begins that a period and a letter or digit follow.</param>
    /// <param name="seen">Where there is none: no domain begins before here either, as all of them would end alike.</param>
    public static int DomainEnd(ReadOnlySpan<char> text, int start, out int seen)
    {
        var host = text.Slice(start, LengthOf(text[start..], HostChars));
        seen = start + host.Length;
        host = host.TrimEnd(".-");
        var end = start + host.Length;
        return !TopLevelDomains.Contains(host[(host.LastIndexOf('.') + 1)..]) ? start
            : end < text.Length && text[end] == '/' ? PathEnd(text, end)
            : end;
    }

    /// <summary>The end of an @handle or a #hashtag whose sign is at <paramref name="start"/>; <paramref name="start"/> when there is none.</summary>
    public static int HandleEnd(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        if (text[start] == '@')
        {
            end += LengthOf(text[end..], HandleChars);
        }
        else if (end < text.Length && char.IsLetter(text[end]))
        {
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }
        }

        return end > start + 1 ? end : start;
    }

    private static int PathEnd(ReadOnlySpan<char> text, int start)
    {
        var path = text.Slice(start, LengthOf(text[start..], UrlChars));

        // "(see http://x.org/a)" ends before the bracket, "http://x.org/a_(b)" with it.
        var round = path.Count('(') - path.Count(')');
        var square = path.Count('[') - path.Count(']');
        while (!path.IsEmpty && (path[^1] switch { ')' => round < 0, ']' => square < 0, var last => UrlTail.Contains(last) }))
        {
            round += path[^1] switch { ')' => 1, '(' => -1, _ => 0 };
            square += path[^1] switch { ']' => 1, '[' => -1, _ => 0 };
            path = path[..^1];
        }

        return start + path.Length;
    }

    private static int LengthOf(ReadOnlySpan<char> text, SearchValues<char> chars)
    {
        var length = text.IndexOfAnyExcept(chars);
        return length < 0 ? text.Length : length;
    }
}
