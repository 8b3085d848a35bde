using System.Globalization;
using System.Text;

namespace GeoTagger.Benchmarks.Scaling;

/// <summary>Draws curves as SVG, both axes logarithmic: what grows in proportion is a straight line.</summary>
internal static class LinePlot
{
    private const double Width = 640, Height = 360, Left = 70, Right = 20, Top = 40, Bottom = 50;
    private static readonly string[] Colours = ["#1f77b4", "#d62728", "#2ca02c", "#9467bd"];

    /// <summary>The picture.</summary>
    /// <param name="title">Above the curves.</param>
    /// <param name="xTitle">Below the x axis.</param>
    /// <param name="yTitle">Above the y axis.</param>
    /// <param name="curves">The curves by name, each with at least two points, all of them positive.</param>
    public static string Draw(string title, string xTitle, string yTitle, IReadOnlyDictionary<string, IReadOnlyList<CurvePoint>> curves)
    {
        CurvePoint[] all = [.. curves.Values.SelectMany(points => points)];
        var x = new Axis(all.Select(point => point.X), Left, Width - Right);
        var y = new Axis(all.Select(point => point.Y), Height - Bottom, Top);
        var svg = new StringBuilder(FormattableString.Invariant(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n"));
        Text(svg, Width / 2, 18, "middle", title);
        Text(svg, Width / 2, Height - 10, "middle", xTitle);
        Text(svg, 8, Top - 8, "start", yTitle);
        foreach (var tick in x.Ticks)
        {
            Line(svg, x.At(tick), Top, x.At(tick), Height - Bottom, "#ddd");
            Text(svg, x.At(tick), Height - Bottom + 16, "middle", Short(tick));
        }

        foreach (var tick in y.Ticks)
        {
            Line(svg, Left, y.At(tick), Width - Right, y.At(tick), "#ddd");
            Text(svg, Left - 6, y.At(tick) + 4, "end", Short(tick));
        }

        foreach (var (number, (name, points)) in curves.Index())
        {
            var colour = Colours[number % Colours.Length];
            var path = string.Join(' ', points.Select(point => FormattableString.Invariant($"{x.At(point.X):0.#},{y.At(point.Y):0.#}")));
            svg.Append(FormattableString.Invariant($"<polyline points=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>\n"));
            svg.Append(FormattableString.Invariant($"<text x=\"{Left + 10}\" y=\"{Top + 16 + (16 * number)}\" fill=\"{colour}\">{name}</text>\n"));
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Text(StringBuilder svg, double x, double y, string anchor, string text) =>
        svg.Append(FormattableString.Invariant($"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\">{text}</text>\n"));

    private static void Line(StringBuilder svg, double x1, double y1, double x2, double y2, string colour) =>
        svg.Append(FormattableString.Invariant($"<line x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\" stroke=\"{colour}\"/>\n"));

    private static string Short(double value) => value switch
    {
        >= 1e6 => (value / 1e6).ToString("0.##", CultureInfo.InvariantCulture) + "M",
        >= 1e3 => (value / 1e3).ToString("0.##", CultureInfo.InvariantCulture) + "k",
        _ => value.ToString("0.###", CultureInfo.InvariantCulture),
    };

    /// <summary>A logarithmic axis from one power of ten to another.</summary>
    private sealed class Axis
    {
        private readonly int _first, _last;
        private readonly double _start, _end;

        public Axis(IEnumerable<double> values, double start, double end)
        {
            double[] all = [.. values];
            _first = (int)Math.Floor(Math.Log10(all.Min()));
            _last = Math.Max(_first + 1, (int)Math.Ceiling(Math.Log10(all.Max())));
            (_start, _end) = (start, end);
        }

        public IEnumerable<double> Ticks => Enumerable.Range(_first, _last - _first + 1).Select(power => Math.Pow(10, power));

        public double At(double value) => _start + ((Math.Log10(value) - _first) / (_last - _first) * (_end - _start));
    }
}
