using GeoTagger.Cli.Evaluation;
using GeoTagger.Cli.Tests.Gazetteers.Building;
using GeoTagger.Gazetteers;
using GeoTagger.Learning.Corpora;
using GeoTagger.Learning.Evaluation;

namespace GeoTagger.Cli.Tests.Evaluation;

/// <summary>The figures and tables of three made-up mentions: one right, one wrong, one without a place.</summary>
public sealed class ToponymReportTests : IDisposable
{
    private const string Text = "From Khanaqin to Erbil & <Nowhere>.";

    private readonly TemporaryFolder _folder = new();
    private readonly Gazetteer _gazetteer;
    private readonly ToponymEvaluation _evaluation;

    public ToponymReportTests()
    {
        _gazetteer = Gazetteer.Open(SmallBuild.Run(_folder.PathOf("small.bin")));
        Place khanaqin = _gazetteer.Describe(_gazetteer.Find("geonames:94591"));
        ToponymDocument gold = new("doc-1", Text,
        [
            new GoldToponym(5, 8, new GeoPoint(34.35, 45.39), 94591),
            new GoldToponym(17, 5, new GeoPoint(51, 0), null),
            new GoldToponym(26, 7, new GeoPoint(0, 0), null),
        ]);
        _evaluation = new ToponymEvaluation(_gazetteer,
        [
            new EvaluatedDocument(gold,
            [
                new PredictedToponym(5, 8, khanaqin, 0.95),
                new PredictedToponym(17, 5, khanaqin, 0.75),
                new PredictedToponym(26, 7, null, 0),
            ]),
        ]);
    }

    [Fact]
    public void Figures_are_those_of_the_predictions()
    {
        Assert.Equal((1, 1.0 / 3, 2.0 / 3), (_evaluation.Documents, _evaluation.Score.AccuracyAt161Km, _evaluation.Score.Resolved));
        Assert.Equal(new SpanCounts(1, 2, 3), _evaluation.Score.EndToEndStrict);
        Assert.Equal((0.05 + 0.75) / 2, _evaluation.PlaceCalibrationError, 1e-9);
        Assert.Equal(0.5, _evaluation.CountryAccuracy);
    }

    [Fact]
    public void Tables_count_the_wrong_and_the_unresolved()
    {
        Assert.Equal([new Tally("doc-1", 1, 3)], _evaluation.ByDocument);
        Assert.Equal([new Tally("Erbil", 0, 1), new Tally("Nowhere", 0, 1), new Tally("Khanaqin", 1, 1)], _evaluation.ByName);
        Assert.Equal([new Tally("?", 0, 1), new Tally("GB", 0, 1), new Tally("IQ", 1, 1)], _evaluation.ByCountry);
    }

    [Fact]
    public void The_page_draws_a_line_for_the_wrong_place_and_escapes_what_it_quotes()
    {
        string page = ToponymReportPage.Of("made <up>.jsonl", _evaluation, _gazetteer);

        Assert.Contains("<h1>made &lt;up&gt;.jsonl</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<line x1=\"0\" y1=\"-51\" x2=\"45.39\" y2=\"-34.35\"", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("<line ").Length);
        Assert.Contains("<td>Acc@161 km<td>33.33%", page.Replace(" %", "%", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _gazetteer.Dispose();
        _folder.Dispose();
    }
}
