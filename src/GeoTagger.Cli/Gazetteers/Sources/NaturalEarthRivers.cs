using System.Globalization;
using GeoTagger.Gazetteers;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Esri;

namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>Natural Earth's rivers and canals. A river is many segments: those with the same name and number are one.</summary>
/// <param name="path">The shapefile (.shp, with its .dbf beside it).</param>
internal sealed class NaturalEarthRivers(string path) : IPlaceSource
{
    // The package lost the accents of this file: where they became question marks the name is of no use.
    private const char Lost = '?';

    /// <inheritdoc/>
    public string Title => "rivers";

    /// <inheritdoc/>
    public IEnumerable<PlaceFact> Read() => Shapefile.ReadAllFeatures(path)
        .Select(feature => (Name: Clean(feature, "name"), Number: Clean(feature, "rivernum"), Feature: feature))
        .Where(river => river.Name.Length > 1 && !river.Name.Contains(Lost))
        .GroupBy(river => (river.Name, river.Number))
        .Select(river => Parse(river.Key.Name, river.Key.Number, [.. river.Select(segment => segment.Feature)]));

    private static PlaceFact Parse(string name, string number, IReadOnlyList<IFeature> segments)
    {
        bool canal = name.EndsWith("Canal", StringComparison.Ordinal);
        string[] spellings = name.Split(['(', ')'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var point = Middle(segments);
        PlaceFact fact = new()
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"naturalearth:{Slug(name)}-{number}"),
            Name = WithKind(spellings[0]),
            FeatureClass = 'H',
            FeatureCode = canal ? "CNL" : "STM",
            Point = point,
        };
        foreach (string spelling in spellings.Concat(segments.Select(segment => Clean(segment, "name_alt"))).Where(text => text.Length > 1).Distinct())
        {
            fact.Names.Add(new NameDraft(WithKind(spelling), MatchType.AlternateName));
            fact.Names.Add(new NameDraft($"River {spelling}", MatchType.AlternateName));
            fact.Names.Add(new NameDraft(spelling, MatchType.AlternateName));
        }

        return fact;
    }

    private static string WithKind(string name) =>
        name.Contains("Canal") || name.Contains("River") || name.Contains("Rio ") || name.Contains("Delta") ? name : $"{name} River";

    /// <summary>The vertex nearest to the mean of all: on the river, near its middle.</summary>
    private static GeoPoint Middle(IEnumerable<IFeature> segments)
    {
        GeoPoint[] vertices = [.. segments.SelectMany(segment => segment.Geometry.Coordinates).Select(ToPoint)];
        GeoPoint mean = MeanPoint.Of(vertices);
        return vertices.MinBy(mean.DistanceKm);
    }

    private static GeoPoint ToPoint(Coordinate vertex) => new(Math.Round(vertex.Y, 5), Math.Round(vertex.X, 5));

    private static string Clean(IFeature feature, string column) => string.Join(' ',
        Convert.ToString(feature.Attributes[column], CultureInfo.InvariantCulture)!.Split([' ', '\0'], StringSplitOptions.RemoveEmptyEntries));

    private static string Slug(string name) => string.Concat(name.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : '-'));
}
