namespace GeoTagger.Learning.Evaluation;

/// <summary>Figures of a geoparser on a corpus; names and definitions as customary (Gritta et al. 2020), spans strict unless said otherwise.</summary>
public sealed record ToponymScore
{
    /// <summary>Exact same span.</summary>
    public required SpanCounts RecognitionStrict { get; init; }

    /// <summary>Spans that share a character, one to one.</summary>
    public required SpanCounts RecognitionOverlap { get; init; }

    /// <summary>Exact same span, and the place within 161 km or the same record.</summary>
    public required SpanCounts EndToEndStrict { get; init; }

    /// <summary>Spans that share a character, and the place within 161 km or the same record.</summary>
    public required SpanCounts EndToEndOverlap { get; init; }

    /// <summary>Of the strict matches whose gold has coordinates the share with the right place, 0 to 1.</summary>
    public required double AccuracyAt161Km { get; init; }

    /// <summary>Of the strict matches whose gold has coordinates the share with any place, 0 to 1.</summary>
    public required double Resolved { get; init; }

    /// <summary>Mean error of the resolved ones in kilometres.</summary>
    public required double MeanKm { get; init; }

    /// <summary>Median error of the resolved ones in kilometres.</summary>
    public required double MedianKm { get; init; }

    /// <summary>Area under the curve of the logarithm of the error, 0 (all exact) to 1 (all at the antipodes) (Jurgens et al. 2015).</summary>
    public required double AreaUnderLogError { get; init; }
}
