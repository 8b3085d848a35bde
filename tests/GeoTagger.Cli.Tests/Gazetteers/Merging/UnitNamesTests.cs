using GeoTagger.Cli.Gazetteers.Merging;

namespace GeoTagger.Cli.Tests.Gazetteers.Merging;

public sealed class UnitNamesTests
{
    [Theory]
    [InlineData("Wake County", "Wake")]
    [InlineData("Diyala Governorate", "Diyala")]
    [InlineData("Province of Guimaras", "Guimaras")]
    [InlineData("Département de Tessaoua", "Tessaoua")]
    [InlineData("Tatsuno-shi", "Tatsuno")]
    [InlineData("Kirkuk", null)]
    [InlineData("Du County", null)]
    public void The_word_for_the_kind_of_unit_is_left_out(string name, string? expected) => Assert.Equal(expected, UnitNames.Short(name));

    [Fact]
    public void A_bare_name_gets_its_countrys_word_for_such_units() =>
        Assert.Equal(["Kirkuk Governorate"], UnitNames.Variants("Kirkuk", [], "Governorate").Select(name => name.Text));
}
