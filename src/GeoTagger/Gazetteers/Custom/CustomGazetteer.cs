using System.Globalization;

namespace GeoTagger.Gazetteers.Custom;

/// <summary>
/// Puts lists of one's own places on top of a gazetteer: they add places, rename, move and rank them anew, or hide them. The whole is
/// compiled anew, so that all that works on a gazetteer works on it alike.
/// </summary>
internal static class CustomGazetteer
{
    private const int MostListed = 1_000;
    private const string Credit = "Places of this installation's own lists.";

    /// <summary>Applies the lists of a folder.</summary>
    /// <param name="gazetteer">The gazetteer below; disposed of when another one is returned.</param>
    /// <param name="folder">Where the lists lie.</param>
    /// <returns>The gazetteer with the changes, and what was done; the one given and null where there are no lists.</returns>
    public static (Gazetteer Gazetteer, CustomReport? Report) Apply(Gazetteer gazetteer, string folder)
    {
        var errors = new List<CustomRowError>();
        var reader = new CustomFolder(errors);
        var files = reader.Files(folder);
        if (files.Count + errors.Count == 0)
        {
            return (gazetteer, null);
        }

        var places = new CustomPlaces(gazetteer, errors);
        foreach (var row in files.SelectMany(reader.Read))
        {
            places.Take(row);
        }

        var hidden = places.Changes.Values.Count(CustomPlaces.IsHidden);
        var report = new CustomReport
        {
            Added = places.Additions.Count,
            Changed = places.Changes.Count - hidden,
            Hidden = hidden,
            Errors = [.. errors.GroupBy(error => error.File).OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(Listed)],
        };
        return (places.Additions.Count + places.Changes.Count == 0 ? gazetteer : Compile(gazetteer, places), report);
    }

    /// <summary>The wrong rows of a file by their line: so many that they can be read, and how many there are beside them.</summary>
    private static IEnumerable<CustomRowError> Listed(IEnumerable<CustomRowError> file)
    {
        List<CustomRowError> byLine = [.. file.OrderBy(error => error.Line)];
        return byLine.Count <= MostListed ? byLine
            : [.. byLine.Take(MostListed), byLine[MostListed] with { Problem = $"From here on {byLine.Count - MostListed} more rows of this list are wrong." }];
    }

    private static Gazetteer Compile(Gazetteer gazetteer, CustomPlaces places)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var decompiler = new GazetteerDecompiler(gazetteer);
        try
        {
            using (var writer = new GazetteerWriter(decompiler.Senses()))
            {
                for (var place = 0; place < gazetteer.PlaceCount; place++)
                {
                    var draft = decompiler.Draft(place);
                    if (places.Changes.TryGetValue(place, out var change))
                    {
                        places.Fill(change, draft, decompiler.CodeOf);
                    }

                    writer.Add(draft);
                }

                foreach (var row in places.Additions)
                {
                    var draft = new PlaceDraft { Id = row[CustomColumns.Id]!, Name = row[CustomColumns.Name]!, FeatureClass = 'P', FeatureCode = "PPL", Latitude = 0, Longitude = 0 };
                    places.Fill(row, draft, decompiler.CodeOf);
                    writer.Add(draft);
                }

                writer.Complete(path, gazetteer.Info with { Sources = [.. gazetteer.Info.Sources, new GazetteerSource("custom", "own", Credit)] });
            }

            var compiled = Gazetteer.Open(path);
            gazetteer.Dispose();
            return compiled;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new GazetteerException(string.Create(CultureInfo.InvariantCulture,
                $"The lists of places cannot be compiled into {Path.GetTempPath()}, which needs {gazetteer.PlaceCount / 3000:N0} MB: {exception.Message}"), exception);
        }
        finally
        {
            // Mapped, it stays until it is unmapped.
            File.Delete(path);
        }
    }
}
