using GeoTagger.Resolution;
using GeoTagger.Resolution.Features;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.LightGbm;

namespace GeoTagger.Learning.Ranker;

/// <summary>Trains gradient-boosted trees on candidates with LightGBM (Ke et al. 2017) and takes them out of ML.NET.</summary>
internal static class RankerTrainer
{
    private const int Trees = 160;
    private const int Seed = 1;

    /// <summary>The trees that tell right candidates from wrong ones; their sum is the log-odds of being right.</summary>
    /// <exception cref="ArtefactException">There are no candidates.</exception>
    public static TreeEnsemble Train(IReadOnlyList<RankerRow> rows)
    {
        if (rows.Count == 0)
        {
            throw new ArtefactException("The corpora hold no place names to train on that are found and known.");
        }

        var context = new MLContext(Seed);
        var model = context.BinaryClassification.Trainers.LightGbm(Options()).Fit(Load(context, rows));
        return TreeExport.Flatten(model.Model.SubModel.TrainedTreeEnsemble);
    }

    /// <summary>The settings, chosen by cross-validation.</summary>
    internal static LightGbmBinaryTrainer.Options Options() => new()
    {
        LabelColumnName = nameof(Example.IsRight),
        FeatureColumnName = nameof(Example.Features),
        ExampleWeightColumnName = nameof(Example.Weight),
        NumberOfIterations = Trees,
        NumberOfLeaves = 24,
        MinimumExampleCountPerLeaf = 20,
        LearningRate = 0.07,
        Seed = Seed,
        Sigmoid = 1,
        HandleMissingValue = false,
        Deterministic = true,
        // More threads wait for each other longer than they work on tables of this size.
        NumberOfThreads = 1,
        Booster = new GradientBooster.Options { L2Regularization = 1, SubsampleFraction = 0.8, SubsampleFrequency = 1, FeatureFraction = 0.7 },
    };

    /// <summary>The rows as ML.NET takes them.</summary>
    internal static IDataView Load(MLContext context, IReadOnlyList<RankerRow> rows) =>
        context.Data.LoadFromEnumerable(rows.Select(Example.Of), Schema());

    /// <summary>The columns of an example, its features a vector of known length.</summary>
    internal static SchemaDefinition Schema()
    {
        var schema = SchemaDefinition.Create(typeof(Example));
        schema[nameof(Example.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, FeatureTable.Columns.Length);
        return schema;
    }

    internal sealed class Example
    {
        public float[] Features { get; set; } = [];

        public bool IsRight { get; set; }

        public float Weight { get; set; }

        public static Example Of(RankerRow row) => new() { Features = row.Features, IsRight = row.IsRight, Weight = row.Weight };
    }
}
