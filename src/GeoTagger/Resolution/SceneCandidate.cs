using GeoTagger.Gazetteers;

namespace GeoTagger.Resolution;

/// <summary>A place that a toponym may mean, with the numbers that scoring asks for again and again; the groups of one spelling share them.</summary>
internal struct SceneCandidate
{
    /// <summary>Mean radius of the earth in kilometres.</summary>
    public const float EarthRadiusKm = 6371.0088f;

    public SceneCandidate(int place, MatchType match, in PlaceRecord record, PlaceKind kind, sbyte englishSide = 0)
    {
        Place = place;
        Match = match;
        Kind = kind;
        EnglishSide = englishSide;
        Country = record.Country;
        Admin1 = record.Admin1;
        Admin2 = record.Admin2;
        Population = record.Population;
        NameCount = record.NameCount;
        Prominence = record.Prominence / 255f;
        (var sinLatitude, var cosLatitude) = MathF.SinCos(float.DegreesToRadians((float)record.Latitude));
        (var sinLongitude, var cosLongitude) = MathF.SinCos(float.DegreesToRadians((float)record.Longitude));
        X = cosLatitude * cosLongitude;
        Y = cosLatitude * sinLongitude;
        Z = sinLatitude;
    }

    /// <summary>The candidate that stands for none of them.</summary>
    public static SceneCandidate None { get; } = new(-1, default, new PlaceRecord { Admin1 = -1, Admin2 = -1 }, PlaceKind.Other);

    /// <summary>Index in the gazetteer, -1 for the candidate that stands for none of them.</summary>
    public int Place { get; }

    public MatchType Match { get; }

    public PlaceKind Kind { get; }

    /// <summary>Which English its country writes, as <see cref="SpellingCue.SideOf"/> tells.</summary>
    public sbyte EnglishSide { get; }

    public ushort Country { get; }

    public int Admin1 { get; }

    public int Admin2 { get; }

    public uint Population { get; }

    public ushort NameCount { get; }

    /// <summary>0 to 1.</summary>
    public float Prominence { get; }

    /// <summary>Unit vector from the centre of the earth.</summary>
    public float X { get; }

    public float Y { get; }

    public float Z { get; }

    /// <summary>What the caller's hints add to its score, log-odds.</summary>
    public float Hint { get; init; }

    /// <summary>In how many groups that name it as their container it contains a place, less those in which it contains none.</summary>
    public int NamedParts { get; set; }

    /// <summary>Whether the place is small enough for its point to say where things are.</summary>
    public readonly bool IsLocal => Kind is PlaceKind.Capital or PlaceKind.Seat or PlaceKind.City or PlaceKind.Neighbourhood
        or PlaceKind.District or PlaceKind.Subdistrict or PlaceKind.Structure;

    /// <summary>Length of the straight line through the earth, in kilometres: within 1 % of the great circle up to 3,000 km, without trigonometry.</summary>
    public readonly float DistanceKm(in SceneCandidate other)
    {
        float x = X - other.X, y = Y - other.Y, z = Z - other.Z;
        return EarthRadiusKm * MathF.Sqrt((x * x) + (y * y) + (z * z));
    }
}
