using System.CommandLine;
using System.Text;
using GeoTagger.Cli.Outputs;
using GeoTagger.Cli.Progress;

namespace GeoTagger.Cli.Mapping;

/// <summary><c>geotagger map</c>: a result as a map in one HTML file.</summary>
internal sealed class MapCommand
{
    private const string Attribution = "Places: GeoNames (CC BY 4.0) and others, see NOTICE. Borders: Natural Earth.";
    private const int MostPlaces = 1_000_000;

    private readonly Argument<string> _result = new("result") { Description = "What 'geotagger tag', 'collect' or 'convert' wrote: .jsonl, .geojson or .csv, each also .gz or .zst, .parquet or .gpkg." };

    private readonly Option<string?> _out = new("--out") { Description = "The HTML file to write; by default the result's name with .html." };

    private readonly Option<int> _places = new Option<int>("--places") { Description = "The most frequent places to show.", DefaultValueFactory = _ => 20_000 }.Within(1, MostPlaces);

    private readonly Option<bool> _overwrite = new("--overwrite") { Description = "Replace a page that exists." };

    /// <summary>The command.</summary>
    public static Command Create() => new MapCommand().Build();

    private Command Build()
    {
        Command command = new("map", "Write a map of a result as one HTML file that needs nothing else.") { _result, _out, _places, _overwrite };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var result = arguments.GetRequiredValue(_result);
        var page = arguments.GetValue(_out) ?? result + ".html";
        ResultFile.Require(result);
        OutputFile.Require(page, [result], arguments.GetValue(_overwrite));
        var places = await CountAsync(result, cancellationToken);
        var shown = places.OrderByDescending(place => place.Mentions).ThenBy(place => place.First.PlaceId, StringComparer.Ordinal).Take(arguments.GetValue(_places)).ToList();
        await WriteAsync(page, MapPage.Write(Path.GetFileName(result), shown, Attribution), cancellationToken);
        await Console.Error.WriteLineAsync(shown.Count == 0 ? $"'{result}' names no places; the map '{page}' is empty."
            : FormattableString.Invariant($"{shown.Count:N0} places with {shown.Sum(place => place.Mentions):N0} mentions on the map '{page}'.")
                + (shown.Count < places.Count ? FormattableString.Invariant($" {places.Count - shown.Count:N0} that are named less are not on it, see --places.") : ""));
        return ExitCodes.Done;
    }

    private static async Task<IReadOnlyCollection<MappedPlace>> CountAsync(string result, CancellationToken cancellationToken)
    {
        var places = new Dictionary<string, MappedPlace>();
        await foreach (var mention in MentionReader.ReadAsync(result, cancellationToken))
        {
            if (!places.TryGetValue(mention.PlaceId, out var place))
            {
                places.Add(mention.PlaceId, place = new MappedPlace(mention));
            }

            place.Add(mention);
        }

        return places.Values;
    }

    /// <summary>Writes it beside first: whoever opens the page has the whole of it.</summary>
    private static async Task WriteAsync(string page, string content, CancellationToken cancellationToken)
    {
        var beside = page + ".tmp";
        try
        {
            await OutputException.GuardAsync(beside, () => File.WriteAllTextAsync(beside, content, Encoding.UTF8, cancellationToken));
            File.Move(beside, page, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
