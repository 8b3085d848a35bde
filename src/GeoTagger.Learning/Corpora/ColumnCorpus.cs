namespace GeoTagger.Learning.Corpora;

/// <summary>
/// Reads a corpus of one token and its IOB2 tag a line, an empty line after each sentence. Such a corpus has lost its documents:
/// blocks of sentences stand for them.
/// </summary>
public static class ColumnCorpus
{
    /// <summary>How many sentences make a document.</summary>
    public const int SentencesPerDocument = 20;

    /// <summary>The documents of a file, in file order.</summary>
    /// <exception cref="ArtefactException">A line has no tag, or there is none.</exception>
    public static IReadOnlyList<CorpusDocument> Read(string corpus, string path) => ArtefactContent.AllRows($"corpus '{path}'", Read(corpus, File.ReadLines(path)));

    internal static IEnumerable<CorpusDocument> Read(string corpus, IEnumerable<string> lines)
    {
        var number = 0;
        foreach (var block in Sentences(corpus, lines).Chunk(SentencesPerDocument))
        {
            yield return Join(corpus, $"{corpus}-{number++}", block);
        }
    }

    private static IEnumerable<List<(string Token, string Tag)>> Sentences(string corpus, IEnumerable<string> lines)
    {
        var sentence = new List<(string, string)>();
        foreach (var line in lines)
        {
            var tab = line.LastIndexOf('\t');
            if (tab > 0)
            {
                sentence.Add((line[..tab].Trim(), line[(tab + 1)..].Trim()));
            }
            else if (line.Trim().Length > 0)
            {
                throw new InvalidDataException($"There is no tag in the line '{line}'.");
            }
            else if (sentence.Count > 0)
            {
                yield return sentence;
                sentence = [];
            }
        }

        if (sentence.Count > 0)
        {
            yield return sentence;
        }
    }

    private static CorpusDocument Join(string corpus, string id, List<(string Token, string Tag)>[] sentences)
    {
        var text = new Detokenizer();
        var spans = new List<CorpusSpan>();
        foreach (var sentence in sentences)
        {
            var continues = false;
            foreach (var (token, tag) in sentence)
            {
                if (token.Length == 0)
                {
                    continue;
                }

                var offset = text.Append(token);
                var type = tag.Length > 2 ? tag[2..] : "";
                if (continues && tag.StartsWith('I') && spans[^1].Type == type)
                {
                    spans[^1] = spans[^1] with { Length = offset + token.Length - spans[^1].Offset };
                }
                else if (type.Length > 0)
                {
                    spans.Add(new CorpusSpan(offset, token.Length, type));
                }

                continues = type.Length > 0;
            }

            text.EndSentence();
        }

        return new CorpusDocument(corpus, id, text.Text, spans);
    }
}
