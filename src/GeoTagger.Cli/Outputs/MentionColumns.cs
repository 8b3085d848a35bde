using System.Reflection;
using System.Text.Json.Serialization;

namespace GeoTagger.Cli.Outputs;

/// <summary>The columns of the table of mentions, as every tabular form has them.</summary>
internal static class MentionColumns
{
    /// <summary>Them in order.</summary>
    public static IReadOnlyList<MentionColumn> All { get; } =
        [.. typeof(MentionRow).GetProperties().Select(property => new MentionColumn(property.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name, property))];
}
