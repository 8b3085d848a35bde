using System.Reflection;
using System.Text.Json.Serialization;

namespace GeoTagger.Cli.Outputs;

/// <summary>The columns of the table of mentions, as every tabular form has them: those of each mention, then what is kept of its document.</summary>
internal static class MentionColumns
{
    private static readonly MentionColumn[] Own = [.. typeof(MentionRow).GetProperties().Where(property => property.Name != nameof(MentionRow.Kept)).Select(Of)];

    /// <summary>Names that programs give columns of their own, and the one that Parquet cannot have.</summary>
    private static readonly string[] Reserved = ["fid", "geom", "ogc_fid", ""];

    /// <summary>Them in order.</summary>
    /// <param name="kept">The fields that are kept of the documents' records; one that is called as another column gets <c>in_</c> before its name.</param>
    public static IReadOnlyList<MentionColumn> With(IReadOnlyList<string> kept)
    {
        // SQL does not tell names apart by case.
        var taken = Own.Select(column => column.Name).Concat(Reserved).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Own, .. kept.Select((name, position) => new MentionColumn(Free(name, taken), typeof(string), true, row => row.Kept[position]))];
    }

    private static string Free(string name, HashSet<string> taken)
    {
        while (!taken.Add(name))
        {
            name = $"in_{name}";
        }

        return name;
    }

    private static MentionColumn Of(PropertyInfo property) => new(
        property.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name,
        Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType,
        new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable,
        property.GetValue);
}
