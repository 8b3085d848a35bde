namespace GeoTagger.Cli.Tests;

/// <summary>Command lines that are wrong: a line for each fault and one that says where to read on, and no page of help.</summary>
public sealed class CommandErrorsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "'geotagger' needs a command: gazetteer, evaluate, train, tag, enqueue, collect, convert, map, bench, fuzz.\nSee 'geotagger --help'.\n")]
    [InlineData("tga", "'geotagger' knows no 'tga', but gazetteer, evaluate, train, tag, enqueue, collect, convert, map, bench, fuzz.\nSee 'geotagger --help'.\n")]
    [InlineData("train", "'geotagger train' needs a command: words, tagger, resolver.\nSee 'geotagger train --help'.\n")]
    [InlineData("train wrods --out x", "'geotagger train' knows no 'wrods', but words, tagger, resolver.\nSee 'geotagger train --help'.\n")]
    [InlineData("train words", "Option '--vectors' is required.\nSee 'geotagger train words --help'.\n")]
    [InlineData("fuzz --lanes", "Required argument missing for option: '--lanes'.\nSee 'geotagger fuzz --help'.\n")]
    [InlineData("fuzz --nonsense", "Unrecognized command or argument '--nonsense'.\nSee 'geotagger fuzz --help'.\n")]
    [InlineData("evaluate entities --corpora . --corpus lgl --part Some", "Cannot parse argument 'Some' for option '--part'. Did you mean one of the following? All, HeldOut, Tuning.\nSee 'geotagger evaluate entities --help'.\n")]
    [InlineData("evaluate entities --corpora . --corpus other", "--corpus: Argument 'other' not recognized. Must be one of: 'worldwide', 'gmb', 'uner-ewt', 'wikigold', 'crossner-politics', 'lgl', 'geowebnews'.\nSee 'geotagger evaluate entities --help'.\n")]
    public async Task Each_fault_is_one_line(string arguments, string expected)
    {
        var errors = new StringWriter { NewLine = "\n" };
        Assert.Equal(1, await Commands.RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), errors));
        Assert.Equal(expected, errors.ToString());
    }

    [Fact]
    public async Task A_file_whose_name_begins_with_at_is_an_input_and_no_list_of_options()
    {
        var errors = new StringWriter { NewLine = "\n" };
        var file = _folder.Write("notes.txt", "--nonsense");
        Assert.Equal(1, await Commands.RunAsync(["evaluate", "digest", "--corpus", "@" + file], errors));
        Assert.Contains("@" + file, errors.ToString(), StringComparison.Ordinal);
    }
}
