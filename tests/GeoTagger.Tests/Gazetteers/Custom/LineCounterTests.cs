using System.Text;
using GeoTagger.Gazetteers.Custom;

namespace GeoTagger.Tests.Gazetteers.Custom;

public sealed class LineCounterTests
{
    [Fact]
    public void Every_byte_is_looked_at_once_however_many_positions_are_asked_for()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{ }\n", 1_000)));
        var lines = new LineCounter(text);
        for (var i = 0; i < 1_000; i++)
        {
            Assert.Equal(i + 1, lines.LineOf(4 * i));
            Assert.Equal(i + 1, lines.LineOf((4 * i) + 3));
            Assert.Equal((4 * i) + 3, lines.Counted);
        }
    }
}
