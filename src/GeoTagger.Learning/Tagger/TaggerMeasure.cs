using System.Diagnostics;
using GeoTagger.Learning.Corpora;
using GeoTagger.Learning.Evaluation;

namespace GeoTagger.Learning.Tagger;

/// <summary>Compares what the service returns for documents with their annotation.</summary>
/// <param name="tagging">The service.</param>
public sealed class TaggerMeasure(CorpusTagging tagging)
{
    private readonly SpanScorer _scorer = new();
    private readonly CalibrationError _calibration = new();
    private readonly TaggerErrors _errors = new();
    private readonly List<string> _texts = [];

    /// <summary>Strict spans.</summary>
    public SpanScorer Spans => _scorer;

    /// <summary>How far confidence and share of right spans lie apart.</summary>
    public CalibrationError Calibration => _calibration;

    /// <summary>What was missed and what was invented.</summary>
    public TaggerErrors Errors => _errors;

    /// <summary>Documents so far.</summary>
    public int Documents => _texts.Count;

    /// <summary>Tags a document and compares.</summary>
    public void Add(CorpusDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var gold = CorpusTagging.Gold(document).ToHashSet();
        var predicted = tagging.Predict(document);
        List<CorpusSpan> spans = [.. predicted.Select(span => span.Span)];
        _scorer.Add(gold, spans);
        _errors.Add(document.Text, gold, spans);
        _texts.Add(document.Text);
        foreach (var span in predicted)
        {
            _calibration.Add(span.Confidence, gold.Contains(span.Span));
        }
    }

    /// <summary>Words a second on one core, tokenizing, matching and tagging: reads the documents again, all code being warm, until a second has passed.</summary>
    public double WordsPerSecond()
    {
        var words = _texts.Sum(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        var watch = Stopwatch.StartNew();
        var rounds = 0;
        while (_texts.Count > 0 && watch.Elapsed.TotalSeconds < 1)
        {
            _texts.ForEach(tagging.Read);
            rounds++;
        }

        return words * rounds / watch.Elapsed.TotalSeconds;
    }
}
