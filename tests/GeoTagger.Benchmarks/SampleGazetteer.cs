using GeoTagger.Gazetteers;

namespace GeoTagger.Benchmarks;

/// <summary>A gazetteer of the size of the shipped one, with made-up names: half a million, a third of them of two words, every tenth an English word or two.</summary>
internal sealed class SampleGazetteer : IDisposable
{
    private const int PlaceCount = 500_000;
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public SampleGazetteer()
    {
        var random = new Random(94591);
        var notable = new List<string>();
        using (var writer = new GazetteerWriter(new Dictionary<ulong, NameSenses>()))
        {
            for (var id = 1; id <= PlaceCount; id++)
            {
                var name = MakeName(random, id);
                writer.Add(Place(id, name));
                if (id % 100 == 1)
                {
                    notable.Add(name);
                }
            }

            writer.Complete(_path, new GazetteerInfo { DataDate = "2026-01-31", Attribution = "", Sources = [] });
        }

        Gazetteer = Gazetteer.Open(_path);
        Notable = notable;
    }

    public Gazetteer Gazetteer { get; }

    /// <summary>Names that texts speak of, none of them of English words.</summary>
    public IReadOnlyList<string> Notable { get; }

    public void Dispose()
    {
        Gazetteer.Dispose();
        File.Delete(_path);
    }

    private static string MakeName(Random random, int id) => (id % 30) switch
    {
        0 => EnglishWord(random),
        10 => $"{EnglishWord(random)} {EnglishWord(random)}",
        20 => $"{EnglishWord(random)} {Vocabulary.MakeName(random)}",
        < 10 => $"{Vocabulary.MakeName(random)} {Vocabulary.MakeName(random)}",
        _ => Vocabulary.MakeName(random),
    };

    private static string EnglishWord(Random random) => Vocabulary.Words[random.Next(Vocabulary.Words.Count)];

    private static PlaceDraft Place(int id, string name) => new()
    {
        Id = $"geonames:{id}",
        Name = name,
        FeatureClass = 'P',
        FeatureCode = "PPL",
        CountryCode = id % 10 == 0 ? "IQ" : "US",
        Latitude = id % 90,
        Longitude = id % 180,
        Population = id,
    };
}
