namespace GeoTagger.Focus;

/// <summary>What a text is about, each list best first.</summary>
/// <param name="Countries">The countries.</param>
/// <param name="Admin1">The first-order units.</param>
/// <param name="Places">The places below them.</param>
public sealed record DocumentFocus(
    IReadOnlyList<FocusPlace> Countries,
    IReadOnlyList<FocusPlace> Admin1,
    IReadOnlyList<FocusPlace> Places)
{
    /// <summary>The focus of a text without places.</summary>
    public static DocumentFocus None { get; } = new([], [], []);
}
