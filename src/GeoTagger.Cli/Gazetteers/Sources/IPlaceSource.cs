namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>Reads one file or family of files into facts about places.</summary>
internal interface IPlaceSource
{
    /// <summary>What it reads, for progress and messages.</summary>
    string Title { get; }

    /// <summary>The facts, in the order of the file.</summary>
    IEnumerable<PlaceFact> Read();
}
