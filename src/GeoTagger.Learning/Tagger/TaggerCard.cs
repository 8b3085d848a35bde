using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using GeoTagger.Learning.Corpora;
using GeoTagger.Learning.Evaluation;
using GeoTagger.Recognition;

namespace GeoTagger.Learning.Tagger;

/// <summary>What there is to know of the tagger's models: <c>card.json</c> beside them.</summary>
public sealed record TaggerCard
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    private static readonly string[] Files =
        [SequenceTagger.EntityFile, SequenceTagger.ToponymFile, SequenceTagger.ClusterFile, SequenceTagger.VectorFile];

    /// <summary>Version, as replies carry it.</summary>
    public required string Version { get; init; }

    /// <summary>The files that belong together.</summary>
    public required IReadOnlyList<CardFile> Models { get; init; }

    /// <summary>The corpora that were trained on.</summary>
    public required IReadOnlyList<CardCorpus> Corpora { get; init; }

    /// <summary>Which documents were kept out.</summary>
    public string Split { get; } =
        "By XXH3 of the document's id modulo 10: 0 is never trained on and measured here, 1 calibrates the confidences of a model that has not seen it.";

    /// <summary>Strict spans of the documents never trained on, by corpus and type.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, CardScore>> HeldOut { get; init; }

    /// <summary>Expected calibration error of the confidences of the same documents, by corpus.</summary>
    public required IReadOnlyDictionary<string, double> CalibrationError { get; init; }

    /// <summary>Measures models that have been trained and describes them.</summary>
    /// <param name="options">How they were trained.</param>
    public static TaggerCard Describe(TaggerTrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var tagging = CorpusTagging.Open(options.Out, options.Gazetteer);
        var corpora = CorpusCatalog.All.Where(corpus => !options.Exclude.Contains(corpus)).ToList();
        var measures = new Dictionary<string, TaggerMeasure>();
        var described = new List<CardCorpus>();
        foreach (var corpus in corpora)
        {
            var documents = CorpusCatalog.Read(options.Corpora, corpus);
            described.Add(new CardCorpus(corpus, CorpusCatalog.LicenceOf(corpus), documents.Count(document => !DocumentSplit.IsHeldOut(document.Id))));
            if (corpus == CorpusCatalog.Worldwide || CorpusCatalog.IsToponymCorpus(corpus))
            {
                measures[corpus] = new TaggerMeasure(tagging);
                documents.Where(document => DocumentSplit.IsHeldOut(document.Id)).ToList().ForEach(measures[corpus].Add);
            }
        }

        return new TaggerCard
        {
            Version = tagging.Version,
            Models = [.. Files.Select(file => CardFile.Of(options.Out, file))],
            Corpora = described,
            HeldOut = measures.ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<string, CardScore>)Scores(pair.Value.Spans)),
            CalibrationError = measures.ToDictionary(pair => pair.Key, pair => Math.Round(pair.Value.Calibration.Value, 4)),
        };
    }

    /// <summary>Writes the card into a folder.</summary>
    public void Write(string folder) => ReplacedFile.Write(Path.Combine(folder, "card.json"), JsonSerializer.Serialize(this, Json) + "\n");

    private static Dictionary<string, CardScore> Scores(SpanScorer spans)
    {
        var scores = spans.ByType.Where(pair => pair.Value.Gold > 0).ToDictionary(pair => pair.Key, pair => CardScore.Of(pair.Value));
        scores["micro"] = CardScore.Of(spans.Micro);
        return scores;
    }

    /// <summary>A file of the models.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Bytes">Its length.</param>
    /// <param name="Sha256">Its digest.</param>
    public sealed record CardFile(string Name, long Bytes, string Sha256)
    {
        internal static CardFile Of(string folder, string name)
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, name));
            return new CardFile(name, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
    }

    /// <summary>A corpus that was trained on.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Licence">Its licence, as its source states it.</param>
    /// <param name="Documents">Documents of it that may be trained on.</param>
    public sealed record CardCorpus(string Name, string Licence, int Documents);

    /// <summary>Precision, recall and their harmonic mean in percent.</summary>
    /// <param name="P">Precision.</param>
    /// <param name="R">Recall.</param>
    /// <param name="F1">Harmonic mean.</param>
    /// <param name="Gold">Spans of the gold.</param>
    public sealed record CardScore(double P, double R, double F1, int Gold)
    {
        internal static CardScore Of(SpanCounts counts) =>
            new(Percent(counts.Precision), Percent(counts.Recall), Percent(counts.F1), counts.Gold);

        private static double Percent(double share) => Math.Round(100 * share, 2);
    }
}
