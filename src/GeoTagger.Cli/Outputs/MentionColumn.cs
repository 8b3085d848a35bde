namespace GeoTagger.Cli.Outputs;

/// <summary>A column of the table of mentions.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Type of its values, nullable or not.</param>
/// <param name="IsNullable">Whether a row may lack it.</param>
/// <param name="ValueIn">Its value in a row.</param>
internal sealed record MentionColumn(string Name, Type Type, bool IsNullable, Func<MentionRow, object?> ValueIn);
