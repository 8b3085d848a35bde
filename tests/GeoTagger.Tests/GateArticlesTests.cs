using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GeoTagger.Tests;

/// <summary>A gate, no benchmark: articles written for the project must keep the accuracy that was once reached.</summary>
public sealed partial class GateArticlesTests
{
    private const double WithinKm = 161;
    private const double LeastF1 = 0.94;

    private static readonly TaggingOptions WithDemonyms = new() { Demonyms = true };

    [Fact]
    public void Places_of_the_gate_articles_are_found_and_resolved_as_well_as_before()
    {
        int right = 0, found = 0, gold = 0;
        var errors = new StringBuilder();
        foreach (var (title, text, places) in Articles())
        {
            Entity[] entities = [.. ShippedModels.Pipeline.Tag(text, WithDemonyms, TestContext.Current.CancellationToken).Entities.Where(entity => entity.Place is not null)];
            found += entities.Length;
            gold += places.Count;
            foreach (Entity entity in entities)
            {
                var point = new GeoPoint(entity.Place!.Place.Latitude, entity.Place.Place.Longitude);
                bool isRight = places.Remove((entity.Offset, entity.Length), out GeoPoint wanted) && wanted.DistanceKm(point) <= WithinKm;
                right += isRight ? 1 : 0;
                if (!isRight)
                {
                    errors.AppendLine(CultureInfo.InvariantCulture, $"{title}: '{text.AsSpan(entity.Offset, entity.Length)}' is not {entity.Place.Place.Id}");
                }
            }

            foreach (var (offset, length) in places.Keys)
            {
                errors.AppendLine(CultureInfo.InvariantCulture, $"{title}: '{text.AsSpan(offset, length)}' was missed");
            }
        }

        double f1 = 2.0 * right / (found + gold);
        Assert.True(f1 >= LeastF1, $"F1 {f1:P1} is less than {LeastF1:P1}.\n{errors}");
    }

    private static IEnumerable<(string Title, string Text, Dictionary<(int Offset, int Length), GeoPoint> Places)> Articles()
    {
        string file = File.ReadAllText(Path.Combine(ShippedModels.Root, "tests/data/gate/articles.md"));
        foreach (string article in file.Split("\n## ")[1..])
        {
            int line = article.IndexOf('\n', StringComparison.Ordinal);
            string marked = article[line..].Trim();
            var text = new StringBuilder();
            var places = new Dictionary<(int, int), GeoPoint>();
            int last = 0;
            foreach (Match mark in Marked().Matches(marked))
            {
                text.Append(marked, last, mark.Index - last);
                var point = new GeoPoint(Number(mark.Groups["lat"]), Number(mark.Groups["lon"]));
                places.Add((text.Length, mark.Groups["name"].Length), point);
                text.Append(mark.Groups["name"].ValueSpan);
                last = mark.Index + mark.Length;
            }

            yield return (article[..line], text.Append(marked, last, marked.Length - last).ToString(), places);
        }
    }

    private static double Number(Group group) => double.Parse(group.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(?<name>[^|}]+)\|(?<lat>[-0-9.]+),(?<lon>[-0-9.]+)\}")]
    private static partial Regex Marked();
}
