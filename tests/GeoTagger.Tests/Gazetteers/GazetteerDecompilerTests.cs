using GeoTagger.Gazetteers;

namespace GeoTagger.Tests.Gazetteers;

public sealed class GazetteerDecompilerTests
{
    [Fact]
    public void The_shipped_gazetteer_decompiled_and_compiled_again_is_the_same_byte_for_byte()
    {
        var gazetteer = ShippedModels.Pipeline.Gazetteer;
        var decompiler = new GazetteerDecompiler(gazetteer);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using (var writer = new GazetteerWriter(decompiler.Senses()))
            {
                for (var place = 0; place < gazetteer.PlaceCount; place++)
                {
                    writer.Add(decompiler.Draft(place));
                }

                writer.Complete(path, gazetteer.Info with { Version = "" });
            }

            Assert.True(File.ReadAllBytes(path).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(ShippedModels.Root, "models", "gazetteer", "gazetteer.bin"))));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
