using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace GeoTagger.Cli.Outputs;

/// <summary>The table of mentions as a GeoPackage (OGC 12-128r19): an SQLite file that GIS programs open as a layer of points.</summary>
internal sealed class GeoPackageFormat(IReadOnlyList<string> kept) : TableFormat(kept)
{
    private const string Table = "mentions";
    private const int Wgs84 = 4326;
    private const int RowsOfTransaction = 100_000;

    private const string Schema = """
        PRAGMA application_id = 0x47504B47;
        PRAGMA user_version = 10300;
        CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
            organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
        INSERT INTO gpkg_spatial_ref_sys VALUES
            ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),
            ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL),
            ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]', 'longitude and latitude');
        CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
            last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER REFERENCES gpkg_spatial_ref_sys (srs_id));
        CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL UNIQUE REFERENCES gpkg_contents (table_name), column_name TEXT NOT NULL,
            geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL REFERENCES gpkg_spatial_ref_sys (srs_id), z TINYINT NOT NULL, m TINYINT NOT NULL,
            PRIMARY KEY (table_name, column_name));
        """;

    /// <inheritdoc/>
    protected override Task WriteAsync(IEnumerable<MentionRow> rows, string path, CancellationToken cancellationToken)
    {
        // Not pooled: the file is moved when it is closed. No journal: an unfinished file is made again.
        using var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        database.Open();
        Run(database, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
        Run(database, Schema);
        Run(database, $"CREATE TABLE {Table} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom POINT, {string.Join(", ", Columns.Select(column => $"{Identifier(column)} {TypeOf(column)}"))});");
        var bounds = new Envelope();
        foreach (var part in rows.Chunk(RowsOfTransaction))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Insert(database, part, bounds);
        }

        Describe(database, bounds);
        return Task.CompletedTask;
    }

    private void Insert(SqliteConnection database, MentionRow[] rows, Envelope bounds)
    {
        using var transaction = database.BeginTransaction();
        using var insert = database.CreateCommand();
        insert.CommandText = $"INSERT INTO {Table} (geom, {string.Join(", ", Columns.Select(Identifier))}) VALUES ($geom, {string.Join(", ", Columns.Select((_, position) => Parameter(position)))});";
        var geometry = insert.Parameters.Add("$geom", SqliteType.Blob);
        SqliteParameter[] values = [.. Columns.Select((_, position) => insert.Parameters.Add(new SqliteParameter { ParameterName = Parameter(position) }))];
        var points = new GeoPackageGeoWriter();
        foreach (var row in rows)
        {
            geometry.Value = DBNull.Value;
            if (row is { Longitude: { } longitude, Latitude: { } latitude })
            {
                bounds.ExpandToInclude(longitude, latitude);
                geometry.Value = points.Write(new Point(longitude, latitude) { SRID = Wgs84 });
            }

            for (var i = 0; i < values.Length; i++)
            {
                values[i].Value = Columns[i].ValueIn(row) ?? DBNull.Value;
            }

            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static void Describe(SqliteConnection database, Envelope bounds)
    {
        using var describe = database.CreateCommand();
        // A fixed date: the same documents give the same file.
        describe.CommandText = $"""
            INSERT INTO gpkg_contents VALUES ('{Table}', 'features', '{Table}', 'Mentions with their places, by GeoTagger', '2026-01-01T00:00:00.000Z', $west, $south, $east, $north, {Wgs84});
            INSERT INTO gpkg_geometry_columns VALUES ('{Table}', 'geom', 'POINT', {Wgs84}, 0, 0);
            CREATE INDEX {Table}_place ON {Table} (place_id);
            """;
        foreach (var (name, value) in new[] { ("$west", bounds.MinX), ("$south", bounds.MinY), ("$east", bounds.MaxX), ("$north", bounds.MaxY) })
        {
            describe.Parameters.AddWithValue(name, bounds.IsNull ? DBNull.Value : value);
        }

        describe.ExecuteNonQuery();
    }

    /// <summary>A name in SQL: fields of the user's records may be called anything, but at a NUL the SQL would end.</summary>
    private static string Identifier(MentionColumn column) =>
        $"\"{column.Name.Replace("\"", "\"\"", StringComparison.Ordinal).Replace('\0', '\uFFFD')}\"";

    private static string Parameter(int position) => FormattableString.Invariant($"${position}");

    private static string TypeOf(MentionColumn column) => column.Type switch
    {
        var type when type == typeof(double) => "DOUBLE",
        var type when type == typeof(int) || type == typeof(long) => "INTEGER",
        var type when type == typeof(bool) => "BOOLEAN",
        _ => "TEXT",
    };

    private static void Run(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
