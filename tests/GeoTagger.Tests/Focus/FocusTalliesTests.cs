using GeoTagger.Focus;

namespace GeoTagger.Tests.Focus;

public sealed class FocusTalliesTests
{
    [Fact]
    public void The_heaviest_come_first_and_of_equals_the_first_of_the_gazetteer()
    {
        var tallies = new FocusTallies();
        foreach (var (place, weight) in new[] { (7, 1.0), (3, 2.0), (5, 1.0), (3, 0.5), (9, 0.01), (-1, 4.0) })
        {
            tallies.Count(place, weight);
        }

        Assert.Equal([new(3, 2.5, 2), new(5, 1, 1), new FocusTally(7, 1, 1)], tallies.Best(total: 4.51, leastShare: 0.05, limit: 5).ToArray());
        Assert.Equal([new FocusTally(3, 2.5, 2)], tallies.Best(total: 4.51, leastShare: 0.05, limit: 1).ToArray());
    }

    [Fact]
    public void What_was_counted_for_one_text_is_forgotten_for_the_next()
    {
        var tallies = new FocusTallies();
        tallies.Count(3, 1);
        tallies.Clear();

        Assert.True(tallies.Best(1, 0, 5).IsEmpty);
    }
}
