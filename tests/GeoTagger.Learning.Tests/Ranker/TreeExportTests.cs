using GeoTagger.Learning.Ranker;
using GeoTagger.Resolution;
using GeoTagger.Resolution.Features;
using Microsoft.ML;

namespace GeoTagger.Learning.Tests.Ranker;

public sealed class TreeExportTests
{
    private const int Rows = 2_000;

    [Fact]
    public void Exported_trees_give_the_scores_of_MLNET_and_so_do_they_after_a_file()
    {
        var rows = MadeUpRows();
        var context = new MLContext(1);
        var model = context.BinaryClassification.Trainers.LightGbm(RankerTrainer.Options()).Fit(RankerTrainer.Load(context, rows));
        using var engine = context.Model.CreatePredictionEngine<RankerTrainer.Example, Prediction>(model, inputSchemaDefinition: RankerTrainer.Schema());
        TreeEnsemble trees = TreeExport.Flatten(model.Model.SubModel.TrainedTreeEnsemble);
        TreeEnsemble read = WriteAndRead(trees);

        foreach (RankerRow row in rows)
        {
            var expected = engine.Predict(RankerTrainer.Example.Of(row)).Score;
            Assert.Equal(expected, trees.Score(row.Features), 1e-6f * Math.Max(1, Math.Abs(expected)));
            Assert.Equal(trees.Score(row.Features), read.Score(row.Features));
        }
    }

    [Fact]
    public void The_same_rows_give_the_same_trees()
    {
        var rows = MadeUpRows();

        Assert.Equal(Bytes(RankerTrainer.Train(rows)), Bytes(RankerTrainer.Train(rows)));
    }

    private static List<RankerRow> MadeUpRows()
    {
        var random = new Random(7);
        return
        [
            .. Enumerable.Range(0, Rows).Select(_ =>
            {
                var features = Enumerable.Range(0, FeatureTable.Columns.Length).Select(_ => random.NextSingle()).ToArray();
                return new RankerRow { Features = features, IsRight = features[0] + (features[1] * features[2]) > 0.9f, Weight = 1 + random.NextSingle() };
            }),
        ];
    }

    private static byte[] Bytes(TreeEnsemble trees)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        trees.Write(writer);
        writer.Flush();
        return stream.ToArray();
    }

    private static TreeEnsemble WriteAndRead(TreeEnsemble trees)
    {
        using var reader = new BinaryReader(new MemoryStream(Bytes(trees)));
        return TreeEnsemble.Read(reader);
    }

    private sealed class Prediction
    {
        public float Score { get; set; }
    }
}
