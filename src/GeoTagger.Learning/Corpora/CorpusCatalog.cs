namespace GeoTagger.Learning.Corpora;

/// <summary>The corpora that the project knows, by name and by their place in the corpora folder.</summary>
public static class CorpusCatalog
{
    /// <summary>English Worldwide Newswire: nine types, every document whole.</summary>
    public const string Worldwide = "worldwide";

    /// <summary>Groningen Meaning Bank, silver.</summary>
    public const string Gmb = "gmb";

    /// <summary>Universal NER on English web text: three types.</summary>
    public const string Ewt = "uner-ewt";

    /// <summary>Wikipedia: four types.</summary>
    public const string Wikigold = "wikigold";

    /// <summary>Wikipedia on politics: four types.</summary>
    public const string CrossNer = "crossner-politics";

    /// <summary>Local-Global Lexicon: toponyms only.</summary>
    public const string Lgl = "lgl";

    /// <summary>GeoWebNews: toponyms only.</summary>
    public const string GeoWebNews = "geowebnews";

    /// <summary>All of them, those with entity types first.</summary>
    public static IReadOnlyList<string> All { get; } = [Worldwide, Gmb, Ewt, Wikigold, CrossNer, Lgl, GeoWebNews];

    /// <summary>Whether a corpus annotates toponyms only, nested ones and demonyms included.</summary>
    public static bool IsToponymCorpus(string corpus) => corpus is Lgl or GeoWebNews;

    /// <summary>The licence of a corpus, as its source states it.</summary>
    public static string LicenceOf(string corpus) => corpus switch
    {
        Worldwide => "none in its repository; an author lists it as CC BY-NC-SA 4.0 (non-commercial)",
        Gmb => "text in the public domain; annotation freely available for research",
        Ewt => "CC BY-SA 4.0",
        Wikigold => "CC BY 4.0",
        CrossNer => "MIT",
        Lgl => "none stated; research use",
        GeoWebNews => "repository GPL-3.0",
        _ => throw new ArgumentOutOfRangeException(nameof(corpus)),
    };

    /// <summary>Reads a corpus from the folder that holds <c>entities/</c> and <c>toponyms/</c>.</summary>
    /// <exception cref="FileNotFoundException">The corpus is not there.</exception>
    /// <exception cref="ArtefactException">It is no such corpus.</exception>
    public static IReadOnlyList<CorpusDocument> Read(string folder, string corpus)
    {
        if (IsToponymCorpus(corpus))
        {
            return JsonLinesCorpus.Read(corpus, Path.Combine(folder, "toponyms", corpus + ".jsonl"));
        }

        return corpus == Worldwide
            ? JsonLinesCorpus.Read(corpus, Path.Combine(folder, "entities", corpus + ".jsonl"))
            : ColumnCorpus.Read(corpus, Path.Combine(folder, "entities", corpus + ".tsv"));
    }
}
