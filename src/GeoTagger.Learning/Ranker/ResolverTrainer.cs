using GeoTagger.Gazetteers;
using GeoTagger.Learning.Corpora;
using GeoTagger.Resolution;

namespace GeoTagger.Learning.Ranker;

/// <summary>Trains the passes of a resolver, each on what the passes before it make of the training documents.</summary>
internal sealed class ResolverTrainer(Gazetteer gazetteer, GeoTaggingPipeline recognizer)
{
    private const int Passes = 2;

    private readonly PlaceKinds _kinds = new(gazetteer);

    /// <summary>A model that has seen these documents.</summary>
    public ResolverModel Train(IReadOnlyList<ToponymDocument> documents, string version)
    {
        var passes = new List<TreeEnsemble>();
        for (var pass = 0; pass < Passes; pass++)
        {
            passes.Add(RankerTrainer.Train(Rows(documents, passes)));
        }

        return new ResolverModel(version, passes, IsotonicCurve.Identity);
    }

    private IReadOnlyList<RankerRow> Rows(IReadOnlyList<ToponymDocument> documents, IReadOnlyList<TreeEnsemble> passes)
    {
        var resolver = new ToponymResolver(gazetteer, _kinds, new ResolverModel("", passes, IsotonicCurve.Identity));
        var builder = new RowBuilder(gazetteer, recognizer, resolver);
        foreach (var document in documents)
        {
            builder.Add(document);
        }

        return builder.Rows;
    }
}
