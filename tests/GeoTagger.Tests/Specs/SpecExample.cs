namespace GeoTagger.Tests.Specs;

/// <summary>One example of a specification: a fenced block whose input and expected output are parted by a line "---".</summary>
/// <param name="Heading">The heading it stands under.</param>
/// <param name="Line">Line of the block in its file.</param>
/// <param name="Input">The text above the line.</param>
/// <param name="Expected">The lines below it.</param>
public sealed record SpecExample(string Heading, int Line, string Input, string[] Expected)
{
    // The test runner shows a row by this.
    public override string ToString() => $"line {Line}: {Heading}";
}
