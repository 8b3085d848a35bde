using System.Text;

namespace GeoTagger.Cli.Articles;

/// <summary>
/// Makes up news articles from sentences and words that ship with the program, the same ones in every run: for measuring and comparing,
/// where it matters that a text looks like news and not what it says.
/// </summary>
internal sealed class ArticleGenerator
{
    private const int SentencesPerParagraph = 3;
    private const int Seed = 20260131;

    private readonly Dictionary<string, List<string>> _choices = new(StringComparer.Ordinal);

    private ArticleGenerator(string resource)
    {
        using var stream = typeof(ArticleGenerator).Assembly.GetManifestResourceStream($"Articles/{resource}")!;
        using var reader = new StreamReader(stream);
        List<string> section = [];
        while (reader.ReadLine() is { } line)
        {
            if (line is ['[', .. var name, ']'])
            {
                _choices.Add(name, section = []);
            }
            else if (line is not ([] or ['#', ..]))
            {
                section.Add(line);
            }
        }
    }

    /// <summary>Articles in English.</summary>
    public static ArticleGenerator English { get; } = new("articles.txt");

    /// <summary>Articles in Arabic.</summary>
    public static ArticleGenerator Arabic { get; } = new("arabic.txt");

    /// <summary>Articles in Chinese.</summary>
    public static ArticleGenerator Chinese { get; } = new("chinese.txt");

    /// <summary>An article.</summary>
    /// <param name="number">Which one; the same number makes the same article.</param>
    /// <param name="words">How many words, as white space parts them; it ends with the sentence in which they are reached.</param>
    public string Make(int number, int words) => Make(number, (_, count) => count >= words);

    /// <summary>An article.</summary>
    /// <param name="number">Which one; the same number makes the same article.</param>
    /// <param name="units">How many UTF-16 units exactly.</param>
    public string MakeUnits(int number, int units) => Make(number, (text, _) => text.Length >= units)[..units];

    private string Make(int number, Func<StringBuilder, int, bool> isLongEnough)
    {
        var random = new Random(Seed + number);
        var text = new StringBuilder();
        Append(text, Choose("article", random), random);
        var (words, counted) = (0, 0);
        for (var sentence = 1; !isLongEnough(text, words); sentence++)
        {
            var start = text.Length;
            Append(text, Choose("sentence", random), random);
            text[start] = char.ToUpperInvariant(text[start]);
            text.Append(sentence % SentencesPerParagraph == 0 ? "\n\n" : " ");
            words += CountWords(text, ref counted);
        }

        return text.ToString();
    }

    private string Choose(string section, Random random)
    {
        var choices = _choices[section];
        return choices[random.Next(choices.Count)];
    }

    private void Append(StringBuilder text, string template, Random random)
    {
        while (template.IndexOf('{', StringComparison.Ordinal) is >= 0 and var open)
        {
            var close = template.IndexOf('}', open);
            text.Append(template, 0, open);
            Append(text, Choose(template[(open + 1)..close], random), random);
            template = template[(close + 1)..];
        }

        text.Append(template);
    }

    // Everything that was appended ends with white space.
    private static int CountWords(StringBuilder text, ref int counted)
    {
        var words = 0;
        for (; counted < text.Length; counted++)
        {
            words += counted > 0 && char.IsWhiteSpace(text[counted]) && !char.IsWhiteSpace(text[counted - 1]) ? 1 : 0;
        }

        return words;
    }
}
