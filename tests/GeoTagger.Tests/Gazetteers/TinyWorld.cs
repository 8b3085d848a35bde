using GeoTagger.Gazetteers;

namespace GeoTagger.Tests.Gazetteers;

/// <summary>Compiles a handful of places into a temporary file and opens it: the world a test needs and nothing else.</summary>
internal sealed class TinyWorld : IDisposable
{
    private TinyWorld(string path, Gazetteer gazetteer)
    {
        Path = path;
        Gazetteer = gazetteer;
    }

    public static GazetteerInfo Info { get; } = new()
    {
        DataDate = "2026-01-31",
        Attribution = "Made up for tests.",
        Sources = [new GazetteerSource("tests 1", "MIT", "a handful of places")],
    };

    public string Path { get; }

    public Gazetteer Gazetteer { get; }

    public static TinyWorld Of(params IEnumerable<PlaceDraft> places) => Of(new Dictionary<ulong, NameSenses>(), places);

    public static TinyWorld Of(IReadOnlyDictionary<ulong, NameSenses> senses, params IEnumerable<PlaceDraft> places)
    {
        string path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName());
        using (var writer = new GazetteerWriter(senses))
        {
            foreach (PlaceDraft place in places)
            {
                writer.Add(place);
            }

            writer.Complete(path, Info);
        }

        return new TinyWorld(path, Gazetteer.Open(path));
    }

    /// <summary>A place in one line: <c>City(94591, "Khanaqin", "IQ", 34.348, 45.391)</c>.</summary>
    public static PlaceDraft City(int id, string name, string country, double latitude, double longitude, long population = 0, string code = "PPL", string? admin1 = null) => new()
    {
        Id = $"geonames:{id}",
        Name = name,
        FeatureClass = 'P',
        FeatureCode = code,
        CountryCode = country,
        Admin1Code = admin1,
        Latitude = latitude,
        Longitude = longitude,
        Population = population,
    };

    public static PlaceDraft Country(int id, string name, string code, double latitude, double longitude, params (string Text, MatchType Type)[] names)
    {
        var draft = new PlaceDraft
        {
            Id = $"geonames:{id}",
            Name = name,
            FeatureClass = 'A',
            FeatureCode = "PCLI",
            CountryCode = code,
            OwnCode = code,
            Latitude = latitude,
            Longitude = longitude,
        };
        draft.Names.AddRange(names.Select(n => new NameDraft(n.Text, n.Type)));
        return draft;
    }

    public static PlaceDraft Admin1(int id, string name, string code, double latitude, double longitude, params (string Text, MatchType Type)[] names)
    {
        var draft = new PlaceDraft
        {
            Id = $"geonames:{id}",
            Name = name,
            FeatureClass = 'A',
            FeatureCode = "ADM1",
            CountryCode = code[..2],
            OwnCode = code,
            Latitude = latitude,
            Longitude = longitude,
        };
        draft.Names.AddRange(names.Select(n => new NameDraft(n.Text, n.Type)));
        return draft;
    }

    public void Dispose()
    {
        Gazetteer.Dispose();
        File.Delete(Path);
    }
}
