using System.Globalization;
using System.Text;

namespace GeoTagger.Benchmarks;

/// <summary>
/// A made-up article of so many words, the same in every run: sentences of a news vocabulary, in which every tenth word or so is a place name,
/// at an offset that is known, so that a benchmark can check the answer.
/// </summary>
internal sealed class SampleText
{
    private const int WordsPerSentence = 21;
    private readonly List<(int Offset, string Name)> _planted = [];

    public SampleText(int words, IReadOnlyList<string> places)
    {
        var random = new Random(20260131);
        var text = new StringBuilder();
        for (var word = 0; word < words;)
        {
            var inSentence = word % WordsPerSentence;
            if (inSentence % 10 == 3 && word + 3 <= words && inSentence + 3 < WordsPerSentence)
            {
                // The word before a planted name begins no name itself.
                var place = places[random.Next(places.Count)];
                text.Append("near ");
                _planted.Add((text.Length, place));
                text.Append(place);
                word += 1 + place.Count(' ') + 1;
                Tokens += 2 + place.Count(' ') + (2 * place.Count('-'));
            }
            else
            {
                var next = Vocabulary.Words[random.Next(Vocabulary.Words.Count)];
                text.Append(inSentence == 0 ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(next) : next);
                word++;
                Tokens++;
            }

            if (word >= words || word % WordsPerSentence == 0)
            {
                text.Append(".\n");
                Tokens++;
                Sentences++;
            }
            else if (word % 8 == 0)
            {
                text.Append(", ");
                Tokens++;
            }
            else
            {
                text.Append(' ');
            }
        }

        Text = text.ToString();
    }

    public string Text { get; }

    public int Tokens { get; private set; }

    public int Sentences { get; private set; }

    public IReadOnlyList<(int Offset, string Name)> Planted => _planted;
}
