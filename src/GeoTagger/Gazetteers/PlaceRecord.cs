using System.Runtime.InteropServices;

namespace GeoTagger.Gazetteers;

/// <summary>A place as it lies in the file: 44 bytes, numbers only. Names, codes and ids are looked up through <see cref="Gazetteer"/>.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4, Size = 44)]
public readonly struct PlaceRecord
{
    /// <summary>Where the place's names begin in the name section, the main one first.</summary>
    public uint NamesOffset { get; init; }

    /// <summary>The GeoNames id, or for other sources where the key begins in the key section.</summary>
    public uint SourceKey { get; init; }

    /// <summary>Degrees north times 1,000,000.</summary>
    public int LatitudeMicrodegrees { get; init; }

    /// <summary>Degrees east times 1,000,000.</summary>
    public int LongitudeMicrodegrees { get; init; }

    /// <summary>Inhabitants, 0 when unknown.</summary>
    public uint Population { get; init; }

    /// <summary>Index of the place of its first-order unit, -1 when there is none.</summary>
    public int Admin1 { get; init; }

    /// <summary>Index of the place of its second-order unit, -1 when there is none.</summary>
    public int Admin2 { get; init; }

    /// <summary>Index into the countries, 0 for no country.</summary>
    public ushort Country { get; init; }

    /// <summary>Index into the features ("P.PPLC").</summary>
    public ushort Feature { get; init; }

    /// <summary>Index into the time zones, 0 for none.</summary>
    public ushort TimeZone { get; init; }

    /// <summary>How many names follow at <see cref="NamesOffset"/>.</summary>
    public ushort NameCount { get; init; }

    /// <summary>Index into the sources ("geonames", "overlay").</summary>
    public byte Source { get; init; }

    /// <summary>How likely the place is meant before anything of the text is known: 0 to 255, from population, feature code and number of names.</summary>
    public byte Prominence { get; init; }

    /// <summary>Degrees north.</summary>
    public double Latitude => LatitudeMicrodegrees / 1e6;

    /// <summary>Degrees east.</summary>
    public double Longitude => LongitudeMicrodegrees / 1e6;

    /// <summary>Where the place is.</summary>
    public GeoPoint Point => new(Latitude, Longitude);
}
