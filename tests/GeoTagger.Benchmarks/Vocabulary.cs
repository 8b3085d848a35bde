namespace GeoTagger.Benchmarks;

/// <summary>The words that sample texts and sample names are made of; frequent ones are repeated.</summary>
internal static class Vocabulary
{
    private static readonly string[] Syllables = "ba da fa ga ha ja ka la ma na qa ra sa ta wa ya za ben del fir gor hal jin kem lor mun nar pol rus sil tor val wen".Split(' ');

    /// <summary>English words as news uses them.</summary>
    public static IReadOnlyList<string> Words { get; } = Load();

    /// <summary>A name that is no English word: "Kahalmun".</summary>
    public static string MakeName(Random random)
    {
        var name = string.Concat(Enumerable.Range(0, random.Next(3, 5)).Select(_ => Syllables[random.Next(Syllables.Length)]));
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string[] Load()
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream("GeoTagger.Benchmarks.vocabulary.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
    }
}
