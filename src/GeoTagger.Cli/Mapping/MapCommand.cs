using System.CommandLine;
using System.Text;
using GeoTagger.Cli.Outputs;
using GeoTagger.Cli.Progress;

namespace GeoTagger.Cli.Mapping;

/// <summary><c>geotagger map</c>: a result as a map in one HTML file.</summary>
internal static class MapCommand
{
    private const string Attribution = "Places: GeoNames (CC BY 4.0) and others, see NOTICE. Borders: Natural Earth.";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string> result = new("result") { Description = "What 'geotagger tag' or 'collect' wrote: .jsonl, .geojson, .csv, .parquet or .gpkg." };
        Option<string?> target = new("--out") { Description = "The HTML file to write; by default the result's name with .html." };
        Option<int> most = new("--places") { Description = "The most frequent places to show.", DefaultValueFactory = _ => 20_000 };
        Command command = new("map", "Write a map of a result as one HTML file that needs nothing else.") { result, target, most };
        command.SetAction((arguments, _) => BulkCommand.RunAsync(async () =>
        {
            var path = arguments.GetRequiredValue(result);
            var page = arguments.GetValue(target) ?? path + ".html";
            var places = new Dictionary<string, MappedPlace>();
            await foreach (var mention in MentionReader.ReadAsync(path))
            {
                if (!places.TryGetValue(mention.PlaceId, out var place))
                {
                    places.Add(mention.PlaceId, place = new MappedPlace(mention));
                }

                place.Add(mention.Document);
            }

            var shown = places.Values.OrderByDescending(place => place.Mentions).ThenBy(place => place.First.PlaceId, StringComparer.Ordinal).Take(arguments.GetValue(most)).ToList();
            await File.WriteAllTextAsync(page, MapPage.Write(Path.GetFileName(path), shown, Attribution), Encoding.UTF8, CancellationToken.None);
            await Console.Error.WriteLineAsync(FormattableString.Invariant($"{shown.Count:N0} places with {shown.Sum(place => place.Mentions):N0} mentions on the map '{page}'."));
            return ExitCodes.Done;
        }));
        return command;
    }
}
