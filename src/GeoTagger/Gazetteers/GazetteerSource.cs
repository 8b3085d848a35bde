namespace GeoTagger.Gazetteers;

/// <summary>A source of a compiled gazetteer.</summary>
/// <param name="Name">Name and version.</param>
/// <param name="Licence">Licence of the data.</param>
/// <param name="Gives">What it gives.</param>
public sealed record GazetteerSource(string Name, string Licence, string Gives);
