using System.Globalization;
using System.Text;

namespace GeoTagger.Cli.Gazetteers.Dumps;

/// <summary>Writes invented places in GeoNames' format, to try the build at any size: the same number of rows gives the same files.</summary>
/// <param name="rows">How many places.</param>
internal sealed class DumpGenerator(int rows)
{
    private const int FirstId = 20_000_000;
    private const int Seed = 20260926;
    private static readonly string[] Syllables =
        "ba be bo da de di dun el fa ga gor ha har ka kal ken la len lo ma mar mi na nor o pa per ra ri ro sa sel so ta tan to u va ver wa ya za zor".Split(' ');

    private static readonly string[] Generics = ["", "", "", "", " River", " Hill", " School", " Lake", " Church", " Creek"];
    private static readonly string[] Features = ["P\tPPL", "P\tPPL", "P\tPPL", "P\tPPLX", "H\tSTM", "T\tHLL", "S\tSCH", "H\tLK", "S\tCH", "A\tADM4"];
    private static readonly string[] Countries = "US CN IN BR RU MX DE FR IQ IR TR PK NG ID NO AU CA GB IT ES".Split(' ');

    private readonly Random _random = new(Seed);

    /// <summary>Writes <c>allCountries.txt</c> and <c>alternateNamesV2.txt</c>.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        using StreamWriter places = Open(folder, "allCountries.txt"), names = Open(folder, "alternateNamesV2.txt");
        long nameId = 1;
        for (int row = 0; row < rows; row++)
        {
            int id = FirstId + row, feature = _random.Next(Features.Length);
            string name = Word() + Generics[feature];
            string[] alternates = [.. Enumerable.Range(0, Math.Max(0, _random.Next(-2, 4))).Select(_ => Word() + Generics[feature])];
            places.Write(Row(id, name, alternates, Features[feature]));
            foreach (string alternate in alternates)
            {
                names.Write(string.Create(CultureInfo.InvariantCulture, $"{nameId++}\t{id}\ten\t{alternate}\t\t\t\t\t\t\n"));
            }
        }
    }

    private string Row(int id, string name, string[] alternates, string feature)
    {
        double latitude = (_random.NextDouble() * 140) - 60, longitude = (_random.NextDouble() * 360) - 180;
        string country = Countries[_random.Next(Countries.Length)];
        int population = _random.Next(10) == 0 ? _random.Next(50_000) : 0;
        return string.Create(CultureInfo.InvariantCulture,
            $"{id}\t{name}\t{name}\t{string.Join(',', alternates)}\t{latitude:F5}\t{longitude:F5}\t{feature}\t{country}\t\t{_random.Next(1, 40):D2}\t\t\t\t{population}\t\t100\tEtc/UTC\t2026-01-01\n");
    }

    private string Word()
    {
        StringBuilder word = new();
        for (int i = _random.Next(2, 5); i > 0; i--)
        {
            word.Append(Syllables[_random.Next(Syllables.Length)]);
        }

        word[0] = char.ToUpperInvariant(word[0]);
        return word.ToString();
    }

    private static StreamWriter Open(string folder, string file) =>
        new(Path.Combine(folder, file), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 20);
}
