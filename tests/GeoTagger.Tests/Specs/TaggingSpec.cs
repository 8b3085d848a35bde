namespace GeoTagger.Tests.Specs;

public class TaggingSpec
{
    public static TheoryData<SpecExample> Examples() => SpecFile.Examples("tagging.md", "entities");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Entities_are_those_of_the_example(SpecExample example)
    {
        var tagged = ShippedModels.Pipeline.Tag(example.Input, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(example.Expected, tagged.Entities.Select(entity =>
            $"{entity.Category} {example.Input.AsSpan(entity.Offset, entity.Length)}{(entity.Nested ? " nested" : "")}"));
    }
}
