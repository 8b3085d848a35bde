using GeoTagger.Learning.Corpora;
using GeoTagger.Recognition;

namespace GeoTagger.Learning.Tagger;

/// <summary>How the confidences of each head's types are bent so that they hold on texts the model has not seen.</summary>
/// <param name="Entities">Slope and intercept of each category.</param>
/// <param name="Toponyms">The same for places and demonyms.</param>
internal sealed record TaggerCalibration((float Slope, float Intercept)[] Entities, (float Slope, float Intercept)[] Toponyms)
{
    /// <summary>Measures the models of a folder on the documents for tuning, which they must not have seen.</summary>
    public static TaggerCalibration Fit(TaggerTrainingOptions options)
    {
        using var tagging = CorpusTagging.Open(options.Out, options.Gazetteer);
        return new TaggerCalibration(
            Fit(tagging, options, EntityAnnotation.Labels, corpus => corpus == CorpusCatalog.Worldwide),
            Fit(tagging, options, ToponymAnnotation.Labels, CorpusCatalog.IsToponymCorpus));
    }

    private static (float Slope, float Intercept)[] Fit(CorpusTagging tagging, TaggerTrainingOptions options, LabelSet labels, Func<string, bool> isMeasured)
    {
        var examples = Enumerable.Range(0, labels.TypeCount).Select(_ => new List<(double, bool)>()).ToArray();
        var documents = CorpusCatalog.All
            .Where(corpus => isMeasured(corpus) && !options.Exclude.Contains(corpus))
            .SelectMany(corpus => CorpusCatalog.Read(options.Corpora, corpus).Where(options.IsForCalibration));
        foreach (var document in documents)
        {
            var gold = CorpusTagging.Gold(document).ToHashSet();
            foreach (var predicted in tagging.PredictByModel(document))
            {
                examples[predicted.Label].Add((predicted.Confidence, gold.Contains(predicted.Span)));
            }
        }

        return [.. examples.Select(PlattScaling.Fit)];
    }
}
