using System.Globalization;
using System.Net;
using System.Text;
using GeoTagger.Gazetteers;
using GeoTagger.Learning.Evaluation;

namespace GeoTagger.Cli.Evaluation;

/// <summary>One HTML page of an evaluation: the figures, a map with a line from each gold point to the wrong place, the tables. It loads nothing.</summary>
internal static class ToponymReportPage
{
    private const int RowsOfTable = 40;
    private const uint BackgroundPopulation = 50_000;

    private const string Head = """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <style>
          body { font: 15px/1.5 system-ui, sans-serif; max-width: 76rem; margin: 2rem auto; padding: 0 1rem; color: #1f2933; }
          svg { width: 100%; background: #f3f6f9; border-radius: 6px; }
          table { border-collapse: collapse; margin: 0 0 2rem; }
          td, th { padding: .15rem .9rem .15rem 0; text-align: left; border-bottom: 1px solid #e4e7eb; }
          td.n { text-align: right; font-variant-numeric: tabular-nums; }
          section { columns: 24rem; }
          section div { break-inside: avoid; }
        </style>

        """;

    /// <summary>The page.</summary>
    /// <param name="corpus">What the corpus is called.</param>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="gazetteer">Gives the cities that the map is drawn from.</param>
    public static string Of(string corpus, ToponymEvaluation evaluation, Gazetteer gazetteer)
    {
        var page = new StringBuilder(Head);
        page.Append(CultureInfo.InvariantCulture, $"<title>{Text(corpus)}: toponyms</title>\n<h1>{Text(corpus)}</h1>\n<table>\n");
        foreach (var (name, value) in ToponymFigures.Of(evaluation))
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Text(name)}<td>{Text(value)}\n");
        }

        page.Append("</table>\n<h2>Wrong places</h2>\n<p>A line leads from where the place is to where it was put; point at it to read the name.</p>\n");
        AddMap(page, evaluation, gazetteer);
        page.Append("<section>\n");
        foreach (var (title, rows) in ToponymFigures.TablesOf(evaluation))
        {
            AddTable(page, title, rows);
        }

        return page.Append("</section>\n</html>\n").ToString();
    }

    private static void AddMap(StringBuilder page, ToponymEvaluation evaluation, Gazetteer gazetteer)
    {
        page.Append("<svg viewBox=\"-180 -85 360 150\">\n<path d=\"");
        for (var place = 0; place < gazetteer.PlaceCount; place++)
        {
            ref readonly var record = ref gazetteer[place];
            if (record.Population >= BackgroundPopulation)
            {
                page.Append(CultureInfo.InvariantCulture, $"M{record.Longitude:0.#} {-record.Latitude:0.#}h0");
            }
        }

        page.Append("\" stroke=\"#c3ccd5\" stroke-width=\".5\" stroke-linecap=\"round\"/>\n");
        foreach (var match in evaluation.Resolved.Where(match => !match.IsRight && match.Predicted.Place is not null))
        {
            var (gold, place) = (match.Gold.Point!.Value, match.Predicted.Place!);
            page.Append(
                CultureInfo.InvariantCulture,
                $"<g stroke=\"#c81e1e\" fill=\"#c81e1e\"><line x1=\"{gold.Longitude:0.##}\" y1=\"{-gold.Latitude:0.##}\" x2=\"{place.Longitude:0.##}\" y2=\"{-place.Latitude:0.##}\" stroke-width=\".15\" opacity=\".5\"/>"
                + $"<circle cx=\"{gold.Longitude:0.##}\" cy=\"{-gold.Latitude:0.##}\" r=\".5\" stroke=\"none\"/><title>{Text(match.Document.TextOf(match.Gold))}: {Text(place.Name)}, {Text(place.CountryCode ?? "")} ({match.ErrorKm:0} km, document {Text(match.Document.Id)})</title></g>\n");
        }

        page.Append("</svg>\n");
    }

    private static void AddTable(StringBuilder page, string title, IReadOnlyList<Tally> rows)
    {
        page.Append(CultureInfo.InvariantCulture, $"<div><h2>By {Text(title)}</h2>\n<table>\n<tr><th>{Text(title)}<th>wrong<th>of<th>right\n");
        foreach (var row in rows.Where(row => row.Wrong > 0).Take(RowsOfTable))
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Text(row.Key)}<td class=\"n\">{row.Wrong}<td class=\"n\">{row.Total}<td class=\"n\">{row.Share:P1}\n");
        }

        page.Append("</table></div>\n");
    }

    private static string Text(string value) => WebUtility.HtmlEncode(value);
}
