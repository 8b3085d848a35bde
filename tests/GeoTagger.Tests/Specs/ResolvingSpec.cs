using GeoTagger.Gazetteers;

namespace GeoTagger.Tests.Specs;

public class ResolvingSpec
{
    private static readonly TaggingOptions WithDemonyms = new() { Demonyms = true };

    public static TheoryData<SpecExample> Places() => SpecFile.Examples("resolving.md", "places");

    [Theory]
    [MemberData(nameof(Places))]
    public void Names_mean_the_places_of_the_example(SpecExample example) => Assert.Equal(
        example.Expected,
        ShippedModels.Pipeline.Tag(example.Input, WithDemonyms, TestContext.Current.CancellationToken).Entities
            .Where(entity => entity.Place is not null)
            .Select(entity => $"{example.Input.Substring(entity.Offset, entity.Length)}: {entity.Subcategory?.ToString() ?? entity.Category.ToString()} {Describe(entity.Place!.Place)}"));

    private static string Describe(Place place) =>
        string.Join(", ", new[] { place.Name, place.Admin1, place.CountryCode }.Where(part => part is not null));
}
