using System.Buffers.Binary;
using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using GeoTagger.Resolution;
using GeoTagger.Resolution.Features;

namespace GeoTagger.Tests.Resolution;

public sealed class ResolverModelTests : IDisposable
{
    private static readonly string Shipped = Path.Combine(ShippedModels.Root, "models/resolver");

    private const int HeaderLength = 20;

    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void A_model_is_read_as_it_was_written()
    {
        Made().Save(_path);
        ResolverModel model = ResolverModel.Open(_path);
        var row = new float[FeatureTable.Columns.Length];

        Assert.Matches("^[0-9a-f]{8}$", model.Version);
        Assert.Equal(-2, Assert.Single(model.Passes).Score(row));
        row[3] = 1;
        Assert.Equal(3, model.Passes[0].Score(row));
        Assert.Equal(0.25f, model.Calibration[0.5f]);
    }

    [Fact]
    public void The_same_model_gives_the_same_bytes()
    {
        Made().Save(_path);
        byte[] first = File.ReadAllBytes(_path);
        Made().Save(_path);

        Assert.Equal(first, File.ReadAllBytes(_path));
    }

    [Theory]
    [InlineData(0, "is not a resolver model")]
    [InlineData(8, "has format version")]
    [InlineData(60, "is damaged: its checksum is wrong")]
    [InlineData(-1, "is damaged: its checksum is wrong")]
    public void A_changed_byte_is_told_in_one_sentence(int position, string words)
    {
        Made().Save(_path);
        byte[] bytes = File.ReadAllBytes(_path);
        bytes[position < 0 ? bytes.Length + position : position] ^= 0x40;
        File.WriteAllBytes(_path, bytes);

        var exception = Assert.Throws<ResolverModelException>(() => ResolverModel.Open(_path));
        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
        Assert.Contains(_path, exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, exception.Message.Count(character => character == '\n') + 1);
    }

    [Fact]
    public void A_file_cut_short_is_told()
    {
        Made().Save(_path);
        File.WriteAllBytes(_path, File.ReadAllBytes(_path)[..30]);

        Assert.Contains("damaged", Assert.Throws<ResolverModelException>(() => ResolverModel.Open(_path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_refused()
    {
        byte[] whole = File.ReadAllBytes(Path.Combine(Shipped, ResolverModel.FileName));
        var random = new Random(8);
        for (var i = 0; i < 1_000; i++)
        {
            File.WriteAllBytes(_path, whole[..random.Next(whole.Length)]);
            Assert.Throws<ResolverModelException>(() => ResolverModel.Open(_path));
        }
    }

    /// <summary>Not damaged by chance, which the checksum tells, but by a program that wrote a right checksum over wrong trees.</summary>
    [Fact]
    public void Trees_that_make_no_sense_never_come_to_be_used()
    {
        Made().Save(_path);
        byte[] whole = File.ReadAllBytes(_path);
        for (var position = HeaderLength; position < whole.Length; position++)
        {
            byte[] changed = [.. whole];
            changed[position] ^= 0xFF;
            BinaryPrimitives.WriteUInt64LittleEndian(changed.AsSpan(12), XxHash3.HashToUInt64(changed.AsSpan(HeaderLength)));
            File.WriteAllBytes(_path, changed);
            try
            {
                ResolverModel.Open(_path).Passes[0].Score(new float[FeatureTable.Columns.Length]);
            }
            catch (ResolverModelException)
            {
                // As it should be; a changed threshold is a model like any other.
            }
        }
    }

    [Fact]
    public void A_missing_file_is_told() =>
        Assert.Contains("cannot be read", Assert.Throws<ResolverModelException>(() => ResolverModel.Open(_path)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_shipped_file_is_the_one_of_the_card()
    {
        JsonNode card = JsonNode.Parse(File.ReadAllText(Path.Combine(Shipped, "card.json")))!;
        byte[] file = File.ReadAllBytes(Path.Combine(Shipped, ResolverModel.FileName));

        Assert.Equal(((string?)card["sha256"], (long?)card["bytes"]), (Convert.ToHexStringLower(SHA256.HashData(file)), file.Length));
        Assert.Equal((string?)card["version"], ResolverModel.Open(Path.Combine(Shipped, ResolverModel.FileName)).Version);
        Assert.EndsWith("+" + (string?)card["version"], ShippedModels.Pipeline.ModelVersion, StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(_path);

    // One tree that asks the fourth feature, and one leaf for the bias.
    private static ResolverModel Made() => new(
        "made",
        [new TreeEnsemble([0, ~2], [new TreeNode(3, 0.5f, ~0, ~1)], [-3, 2, 1])],
        new IsotonicCurve([0, 1], [0, 0.5f]));
}
