using GeoTagger.Recognition;

namespace GeoTagger.Tests.Recognition;

public sealed class ModelFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void Sections_come_back_as_they_were_written()
    {
        ModelFile.Write(_path, "test", [1, 2, 3], [], [4]);
        using var file = ModelFile.Open(_path, "test");
        Assert.Equal([1, 2, 3], file.Section(0).ToArray());
        Assert.Equal([], file.Section(1).ToArray());
        Assert.Equal([4], file.Section(2).ToArray());
    }

    [Fact]
    public void A_file_in_use_stays_as_it_is_when_a_new_one_takes_its_name()
    {
        ModelFile.Write(_path, "test", [1, 2, 3]);
        using var old = ModelFile.Open(_path, "test");
        ModelFile.Write(_path, "test", [4, 5, 6]);
        using var renewed = ModelFile.Open(_path, "test");

        Assert.Equal([1, 2, 3], old.Section(0).ToArray());
        Assert.Equal([4, 5, 6], renewed.Section(0).ToArray());
    }

    [Fact]
    public void A_file_that_was_given_back_is_not_read()
    {
        ModelFile.Write(_path, "test", [1, 2, 3]);
        var file = ModelFile.Open(_path, "test");
        file.Dispose();
        file.Dispose();

        Assert.Throws<ObjectDisposedException>(() => file.Section(0).ToArray());
    }

    [Fact]
    public void An_empty_file_is_no_model()
    {
        File.WriteAllBytes(_path, []);
        Assert.Contains("is not a tagger model", Message("test"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_byte_is_noticed()
    {
        ModelFile.Write(_path, "test", [1, 2, 3]);
        var bytes = File.ReadAllBytes(_path);
        bytes[^1] ^= 1;
        File.WriteAllBytes(_path, bytes);
        Assert.Contains("damaged", Message("test"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_truncated_file_is_noticed()
    {
        ModelFile.Write(_path, "test", [1, 2, 3]);
        File.WriteAllBytes(_path, File.ReadAllBytes(_path)[..^1]);
        Assert.Contains("damaged", Message("test"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_kind_version_or_origin_is_refused_by_its_reason()
    {
        ModelFile.Write(_path, "test", [1]);
        Assert.Contains("holds test, not other", Message("other"), StringComparison.Ordinal);

        var bytes = File.ReadAllBytes(_path);
        bytes[8]++;
        File.WriteAllBytes(_path, bytes);
        Assert.Contains("format version 2", Message("test"), StringComparison.Ordinal);

        File.WriteAllText(_path, "no model");
        Assert.Contains("is not a tagger model", Message("test"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named() => Assert.Contains(_path, Message("test"), StringComparison.Ordinal);

    public void Dispose() => File.Delete(_path);

    private string Message(string kind) => Assert.Throws<TaggerModelException>(() => ModelFile.Open(_path, kind)).Message;
}
