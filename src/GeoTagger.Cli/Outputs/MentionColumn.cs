using System.Reflection;

namespace GeoTagger.Cli.Outputs;

/// <summary>A column of the table of mentions.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Property">What it holds.</param>
internal sealed record MentionColumn(string Name, PropertyInfo Property)
{
    /// <summary>Type of its values, nullable or not.</summary>
    public Type Type => Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;

    /// <summary>Whether a row may lack it.</summary>
    public bool IsNullable { get; } = new NullabilityInfoContext().Create(Property).ReadState == NullabilityState.Nullable;

    /// <summary>Its value in a row.</summary>
    public object? ValueIn(MentionRow row) => Property.GetValue(row);
}
