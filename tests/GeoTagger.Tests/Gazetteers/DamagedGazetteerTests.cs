using GeoTagger.Gazetteers;

namespace GeoTagger.Tests.Gazetteers;

public sealed class DamagedGazetteerTests
{
    [Fact]
    public void A_missing_file_is_named_with_the_command_that_builds_one()
    {
        var error = Assert.Throws<GazetteerException>(() => Gazetteer.Open("no/such/gazetteer.bin"));

        Assert.Equal("The gazetteer 'no/such/gazetteer.bin' does not exist; build one with 'geotagger gazetteer build'.", error.Message);
    }

    [Fact]
    public void A_link_to_a_file_is_as_good_as_the_file()
    {
        using TinyWorld world = GazetteerTests.Iraq();
        string link = world.Path + ".link";
        File.CreateSymbolicLink(link, world.Path);
        try
        {
            using Gazetteer gazetteer = Gazetteer.Open(link);

            Assert.Equal(world.Gazetteer.PlaceCount, gazetteer.PlaceCount);
        }
        finally
        {
            File.Delete(link);
        }
    }

    [Fact]
    public void Another_kind_of_file_is_refused() =>
        Assert.Contains("is not a compiled gazetteer", Refusal(bytes => bytes[0] ^= 1), StringComparison.Ordinal);

    [Fact]
    public void Another_format_is_refused_and_both_versions_are_named() =>
        Assert.Contains("has format 2, this program reads format 1", Refusal(bytes => bytes[8] = 2), StringComparison.Ordinal);

    [Fact]
    public void A_truncated_file_is_refused_at_every_length()
    {
        using TinyWorld world = GazetteerTests.Iraq();
        byte[] whole = File.ReadAllBytes(world.Path);
        for (int length = 0; length < whole.Length; length += 1 + (whole.Length / 997))
        {
            Assert.NotEmpty(Refusal(whole[..length]));
        }
    }

    [Fact]
    public void A_flipped_bit_is_noticed_wherever_it_is()
    {
        using TinyWorld world = GazetteerTests.Iraq();
        byte[] whole = File.ReadAllBytes(world.Path);
        for (int position = 0; position < whole.Length; position += position < 256 ? 1 : 1 + (whole.Length / 499))
        {
            AssertRefused(whole, position);
        }
    }

    private static void AssertRefused(byte[] whole, int position)
    {
        byte[] copy = [.. whole];
        copy[position] ^= 0x10;
        Assert.NotEmpty(Refusal(copy));
    }

    private static string Refusal(Action<byte[]> damage)
    {
        using TinyWorld world = GazetteerTests.Iraq();
        byte[] bytes = File.ReadAllBytes(world.Path);
        damage(bytes);
        return Refusal(bytes);
    }

    private static string Refusal(byte[] bytes)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllBytes(path, bytes);
        try
        {
            return Assert.Throws<GazetteerException>(() => Gazetteer.Open(path)).Message;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
