using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using GeoTagger.Learning.Evaluation;

namespace GeoTagger.Learning.Ranker;

/// <summary>What there is to know of a resolver model: <c>card.json</c> beside it.</summary>
internal sealed record ResolverCard
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>Name of the file.</summary>
    public required string File { get; init; }

    /// <summary>Its length.</summary>
    public required long Bytes { get; init; }

    /// <summary>Its digest.</summary>
    public required string Sha256 { get; init; }

    /// <summary>First digits of its checksum, as replies carry them.</summary>
    public required string Version { get; init; }

    /// <summary>How it was made.</summary>
    public required string Method { get; init; }

    /// <summary>Version of ML.NET.</summary>
    public required string MlNet { get; init; }

    /// <summary>Version of the gazetteer whose places it chooses among.</summary>
    public required string Gazetteer { get; init; }

    /// <summary>The corpora it has seen, all documents of them.</summary>
    public required IReadOnlyList<CorpusCredit> Corpora { get; init; }

    /// <summary>How the figures were measured.</summary>
    public required string Split { get; init; }

    /// <summary>The figures of each corpus in cross-validation.</summary>
    public required IReadOnlyDictionary<string, CardFigures> CrossValidated { get; init; }

    /// <summary>Microseconds of one core to score a candidate once: its features and all trees of a pass.</summary>
    public required double MicrosecondsPerCandidateAndPass { get; init; }

    /// <summary>Digest and length of a file.</summary>
    public static (string Sha256, long Bytes) Digest(string path)
    {
        using var file = System.IO.File.OpenRead(path);
        return (Convert.ToHexStringLower(SHA256.HashData(file)), file.Length);
    }

    /// <summary>Writes the card into a folder.</summary>
    public void Write(string folder) => ReplacedFile.Write(Path.Combine(folder, "card.json"), JsonSerializer.Serialize(this, Options) + "\n");

    /// <summary>A corpus as its source states it.</summary>
    /// <param name="Name">What it is.</param>
    /// <param name="Documents">Documents used.</param>
    /// <param name="Licence">Licence as its source states it.</param>
    internal sealed record CorpusCredit(string Name, int Documents, string Licence);

    /// <summary>The main figures, all shares from 0 to 1.</summary>
    internal sealed record CardFigures(double AccuracyAt161Km, double EndToEndPrecision, double EndToEndRecall, double EndToEndF1, double CountryAccuracy, double Admin1Accuracy, double CalibrationError)
    {
        public static CardFigures Of(ToponymEvaluation evaluation) => new(
            Math.Round(evaluation.Score.AccuracyAt161Km, 4),
            Math.Round(evaluation.Score.EndToEndStrict.Precision, 4),
            Math.Round(evaluation.Score.EndToEndStrict.Recall, 4),
            Math.Round(evaluation.Score.EndToEndStrict.F1, 4),
            Math.Round(evaluation.CountryAccuracy, 4),
            Math.Round(evaluation.Admin1Accuracy, 4),
            Math.Round(evaluation.PlaceCalibrationError, 4));
    }
}
