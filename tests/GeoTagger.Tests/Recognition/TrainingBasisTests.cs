using GeoTagger.Recognition;
using GeoTagger.Tests.Gazetteers;

namespace GeoTagger.Tests.Recognition;

/// <summary>The four files of a tagger belong to one training: what comes from another one is refused, and all of them count in the version.</summary>
public sealed class TrainingBasisTests : IDisposable
{
    private readonly TinyWorld _world = GazetteerTests.Iraq();
    private readonly string _folder = Directory.CreateTempSubdirectory("geotagger").FullName;

    [Fact]
    public void Files_of_one_training_are_taken()
    {
        TinyTagger.Write(Folder("one"));

        using var tagger = SequenceTagger.Open(Folder("one"), _world.Gazetteer);

        Assert.Matches("^[0-9a-f]{8}$", tagger.Version);
    }

    [Theory]
    [InlineData("clusters.bin", "entities.bin", "word clusters than those of clusters.bin")]
    [InlineData("vectors.bin", "entities.bin", "word vectors than those of vectors.bin")]
    [InlineData("entities.bin", "toponyms.bin", "entities than those of entities.bin")]
    [InlineData("toponyms.bin", "toponyms.bin", "entities than those of entities.bin")]
    public void A_file_of_another_training_is_refused(string file, string refused, string what)
    {
        TinyTagger.Write(Folder("one"));
        TinyTagger.Write(Folder("other"), clusters: file == "clusters.bin" ? (byte)2 : (byte)1, vectors: file == "vectors.bin" ? (byte)2 : (byte)1, entities: 2);
        File.Move(Path.Combine(Folder("other"), file), Path.Combine(Folder("one"), file), overwrite: true);

        Assert.Equal(
            $"The tagger model {Path.Combine(Folder("one"), refused)} was trained with other {what}: train it again, or take all files of one training.",
            Refusal(Folder("one")));
    }

    [Fact]
    public void Other_features_than_the_programs_are_refused()
    {
        TinyTagger.Write(Folder("one"), features: 1);

        Assert.Contains("entities.bin was trained with other features than those of this program", Refusal(Folder("one")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_does_not_say_what_it_was_trained_with_is_refused()
    {
        TinyTagger.Write(Folder("one"));
        var path = Path.Combine(Folder("one"), SequenceTagger.ToponymFile);
        using (var file = ModelFile.Open(path, SequenceTagger.ToponymKind))
        {
            ModelFile.Write(path, SequenceTagger.ToponymKind, [.. Enumerable.Range(0, 6).Select(section => file.Section(section).ToArray())]);
        }

        Assert.Contains("toponyms.bin makes no sense: it does not say what it was trained with.", Refusal(Folder("one")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_another_one_whichever_of_the_files_is()
    {
        TinyTagger.Write(Folder("0"));
        TinyTagger.Write(Folder("1"), clusters: 2);
        TinyTagger.Write(Folder("2"), vectors: 2);
        TinyTagger.Write(Folder("3"), entities: 2);
        TinyTagger.Write(Folder("4"), toponyms: 2);

        var versions = Enumerable.Range(0, 5).Select(number =>
        {
            using var tagger = SequenceTagger.Open(Folder($"{number}"), _world.Gazetteer);
            return tagger.Version;
        }).ToHashSet();

        Assert.Equal(5, versions.Count);
    }

    public void Dispose()
    {
        _world.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string Folder(string name) => Path.Combine(_folder, name);

    private string Refusal(string folder) => Assert.Throws<TaggerModelException>(() => SequenceTagger.Open(folder, _world.Gazetteer)).Message;
}
