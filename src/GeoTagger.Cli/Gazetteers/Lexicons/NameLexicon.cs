using System.Text.Json;
using GeoTagger.Cli.Gazetteers.Sources;
using GeoTagger.Gazetteers;
using GeoTagger.Matching;
using GeoTagger.Text;

namespace GeoTagger.Cli.Gazetteers.Lexicons;

/// <summary>What words mean that are also names of places: common words by their place in SCOWL's size classes, given and family names.</summary>
internal sealed class NameLexicon
{
    private static readonly int[] CommonSizes = [10, 20, 35];
    private static readonly int[] RareSizes = [40, 50, 55, 60];

    private readonly Dictionary<ulong, NameSenses> _senses = [];
    private readonly TokenizedText _scratch = new();

    /// <summary>The senses by name key.</summary>
    public IReadOnlyDictionary<ulong, NameSenses> Senses => _senses;

    /// <summary>Adds the words of SCOWL. Only its lower-case lists count: in the others stand London and Paris.</summary>
    /// <param name="folder">The folder with the lists, named <c>english-words.35</c>.</param>
    public void AddScowl(string folder)
    {
        AddWords(folder, CommonSizes, NameSenses.CommonWord);
        AddWords(folder, RareSizes, NameSenses.RareWord);
    }

    /// <summary>Adds given names: a JSON array of strings.</summary>
    public void AddGivenNames(string path)
    {
        foreach (JsonElement name in JsonFile.Read(path).EnumerateArray())
        {
            Add(name.GetString()!, NameSenses.GivenName);
        }
    }

    /// <summary>Adds names of people, one a line; those that are not known as given names are family names.</summary>
    public void AddPeopleNames(string path)
    {
        foreach (string name in File.ReadLines(path).Where(line => line.Length > 1 && char.IsUpper(line[0])))
        {
            if ((_senses.GetValueOrDefault(NameKey.Of(name, _scratch)) & NameSenses.GivenName) == 0)
            {
                Add(name, NameSenses.FamilyName);
            }
        }
    }

    private void AddWords(string folder, int[] sizes, NameSenses sense)
    {
        foreach (string path in sizes.SelectMany(size => Directory.GetFiles(folder, $"*-words.{size}")).Order(StringComparer.Ordinal))
        {
            foreach (string word in File.ReadLines(path, System.Text.Encoding.Latin1).Where(word => word.Length > 1 && !word.EndsWith("'s", StringComparison.Ordinal)))
            {
                if (sense == NameSenses.CommonWord || (_senses.GetValueOrDefault(NameKey.Of(word, _scratch)) & NameSenses.CommonWord) == 0)
                {
                    Add(word, sense);
                    // "There" is spelt like Tehran once the vowels of a romanisation are made alike.
                    Add(SpellingKey.Of(word, _scratch), sense);
                }
            }
        }
    }

    private void Add(string name, NameSenses sense) => Add(NameKey.Of(name, _scratch), sense);

    private void Add(ulong key, NameSenses sense) => _senses[key] = _senses.GetValueOrDefault(key) | sense;
}
