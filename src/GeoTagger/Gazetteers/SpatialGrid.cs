namespace GeoTagger.Gazetteers;

/// <summary>Cells of one degree over the whole earth, row by row from the south-west.</summary>
internal static class SpatialGrid
{
    public const int Columns = 360;
    public const int Rows = 180;
    public const int Cells = Columns * Rows;
    private const double KmPerDegree = 111.195;

    public static int Cell(double latitude, double longitude) =>
        (Row(latitude) * Columns) + Math.Clamp((int)Math.Floor(longitude + 180), 0, Columns - 1);

    /// <summary>Sorts places by cell.</summary>
    public static (uint[] Starts, uint[] Places) Build(ReadOnlySpan<PlaceRecord> records)
    {
        var starts = new uint[Cells + 1];
        foreach (ref readonly PlaceRecord record in records)
        {
            starts[Cell(record.Latitude, record.Longitude) + 1]++;
        }

        for (int cell = 0; cell < Cells; cell++)
        {
            starts[cell + 1] += starts[cell];
        }

        var places = new uint[records.Length];
        uint[] next = starts[..Cells];
        for (int place = 0; place < records.Length; place++)
        {
            places[next[Cell(records[place].Latitude, records[place].Longitude)]++] = (uint)place;
        }

        return (starts, places);
    }

    /// <summary>The cells that a circle may touch, wrapping at the date line.</summary>
    public static IEnumerable<int> Around(GeoPoint centre, double radiusKm)
    {
        double degrees = radiusKm / KmPerDegree;
        int south = Row(centre.Latitude - degrees), north = Row(centre.Latitude + degrees);
        double highest = Math.Min(89.9, Math.Max(Math.Abs(centre.Latitude - degrees), Math.Abs(centre.Latitude + degrees)));
        double width = degrees / Math.Cos(double.DegreesToRadians(highest));
        int west = (int)Math.Floor(centre.Longitude + 180 - width);
        int count = Math.Min(Columns, (int)Math.Floor(centre.Longitude + 180 + width) - west + 1);
        for (int row = south; row <= north; row++)
        {
            for (int i = 0; i < count; i++)
            {
                yield return (row * Columns) + (((west + i) % Columns) + Columns) % Columns;
            }
        }
    }

    private static int Row(double latitude) => Math.Clamp((int)Math.Floor(latitude + 90), 0, Rows - 1);
}
