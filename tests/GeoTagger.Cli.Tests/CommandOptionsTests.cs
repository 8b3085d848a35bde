using System.CommandLine;
using System.Globalization;

namespace GeoTagger.Cli.Tests;

/// <summary>Every option of every command that takes a number, with numbers out of its range and with none: the user reads one sentence that names both.</summary>
public sealed class CommandOptionsTests : IDisposable
{
    /// <summary>The ranges, and what else the command needs.</summary>
    private static readonly (string Option, double Min, double Max, string Needed)[] Ranges =
    [
        ("gazetteer generate-dump --rows", 1, 100_000_000, "--out @new"),
        ("evaluate coverage --misses", 0, 1_000_000, "--corpus @file"),
        ("evaluate entities --folds", 1, 1_000, "--corpora @ --corpus lgl"),
        ("evaluate entities --fold", 0, 999, "--corpora @ --corpus lgl"),
        ("evaluate entities --errors", 0, 1_000_000, "--corpora @ --corpus lgl"),
        ("evaluate toponyms --errors", 0, 1_000_000, "--corpus @file"),
        ("evaluate speed --seconds", 0, 86_400, "--files @file"),
        ("train words --words", 1, 1_000_000, "--vectors @file"),
        ("train tagger --epochs", 1, 1_000, "--corpora @"),
        ("train tagger --seed", 0, int.MaxValue, "--corpora @"),
        ("train tagger --folds", 1, 1_000, "--corpora @"),
        ("train tagger --fold", 0, 999, "--corpora @"),
        ("bench --words", 1, 100_000, ""),
        ("bench --seconds", 0.01, 86_400, ""),
        ("bench --lanes", 1, 10_000, ""),
        ("bench --rates", 1, 10_000, ""),
        ("bench --pid", 1, int.MaxValue, ""),
        ("fuzz --requests", 1, 1_000_000_000, ""),
        ("fuzz --seed", 0, 1_000_000_000, ""),
        ("tag --max-text", 1, 10_000_000, ""),
        ("tag --alternatives", 0, 10, ""),
        ("tag --min-confidence", 0, 1, ""),
        ("enqueue --max-queue", 1, int.MaxValue, ""),
        ("enqueue --alternatives", 0, 10, ""),
        ("enqueue --min-confidence", 0, 1, ""),
        ("collect --idle", 0, 1_000_000, "--out @new"),
        ("map --places", 1, 1_000_000, "@file"),
        ("fuzz --lanes", 1, 10_000, ""),
    ];

    private readonly TemporaryFolder _folder = new();

    public CommandOptionsTests() => _folder.Write("file", "");

    public static TheoryData<int, string> Options => [.. Ranges.Select((range, number) => (number, range.Option))];

    public void Dispose() => _folder.Dispose();

    // The folds of the toponyms are the five that the models were trained with, and no range.
    [Fact]
    public void Every_number_has_a_range() =>
        Assert.Equal(Numbers(Commands.Create(), "").Order(), Ranges.Select(range => range.Option).Append("evaluate toponyms --folds").Order());

    [Theory]
    [MemberData(nameof(Options))]
    public async Task A_number_out_of_range_is_told_with_the_range(int number, string option)
    {
        var (_, min, max, needed) = Ranges[number];
        foreach (var value in (string[])[Text(min - 1), Text(max + 1), "NaN", "Infinity", "-1e300", "1e300", "1,5", "0x10", "many", ""])
        {
            var expected = string.Create(CultureInfo.InvariantCulture, $"The option '{option.Split(' ')[^1]}' takes a number from {min} to {max}, not '{value}'.");
            Assert.Equal([expected, $"See 'geotagger {option[..option.LastIndexOf(' ')]} --help'.", ""], await ErrorsAsync(option, value, needed));
        }
    }

    [Theory]
    [InlineData("evaluate entities --corpora @ --corpus lgl")]
    [InlineData("train tagger --corpora @")]
    public async Task A_fold_that_there_is_not_is_told(string command)
    {
        Assert.Equal(["The option '--fold' takes a number from 0 to 4 with '--folds 5', not '7'.", ""], await ErrorsAsync(command, "7", "--folds 5", "--fold"));
        Assert.Equal(["The option '--fold' takes a number from 0 to 0 with '--folds 1', not '2'.", ""], await ErrorsAsync(command, "2", "", "--fold"));
    }

    [Fact]
    public async Task A_process_that_there_is_not_is_told() =>
        Assert.Equal(["There is no process 99999999.", ""], await ErrorsAsync("bench", "99999999", "", "--pid"));

    [Theory]
    [InlineData("evaluate coverage --corpus")]
    [InlineData("evaluate coverage --gazetteer", "--corpus @file")]
    [InlineData("evaluate entities --gazetteer", "--corpora @ --corpus lgl")]
    [InlineData("evaluate toponyms --corpus")]
    [InlineData("evaluate speed --files")]
    [InlineData("evaluate digest --corpus")]
    [InlineData("train words --vectors")]
    [InlineData("train tagger --gazetteer", "--corpora @")]
    [InlineData("train resolver --gazetteer", "--corpora @")]
    [InlineData("bench --files")]
    [InlineData("gazetteer fetch --sources")]
    [InlineData("gazetteer build --sources")]
    public async Task A_file_that_is_missing_or_a_folder_is_told(string option, string needed = "")
    {
        var (name, missing) = (option.Split(' ')[^1], _folder.PathOf("missing"));
        Assert.Equal($"The option '{name}' takes a file, and '{missing}' does not exist.", (await ErrorsAsync(option, missing, needed))[0]);
        Assert.Equal($"The option '{name}' takes a file, and '{_folder.Path}' is a folder.", (await ErrorsAsync(option, _folder.Path, needed))[0]);
    }

    [Theory]
    [InlineData("evaluate entities --corpora", "--corpus lgl")]
    [InlineData("evaluate entities --models", "--corpora @ --corpus lgl")]
    [InlineData("evaluate toponyms --models", "--corpus @file")]
    [InlineData("evaluate speed --models", "--files @file")]
    [InlineData("evaluate digest --models", "--corpus @file")]
    [InlineData("train tagger --corpora")]
    [InlineData("train tagger --entities-from", "--corpora @")]
    [InlineData("train resolver --corpora")]
    [InlineData("train resolver --tagger", "--corpora @")]
    [InlineData("gazetteer build --overlay")]
    [InlineData("gazetteer build --geonames")]
    public async Task A_folder_that_is_missing_or_a_file_is_told(string option, string needed = "")
    {
        var (name, missing, file) = (option.Split(' ')[^1], _folder.PathOf("missing"), _folder.PathOf("file"));
        Assert.Equal($"The option '{name}' takes a folder, and '{missing}' does not exist.", (await ErrorsAsync(option, missing, needed))[0]);
        Assert.Equal($"The option '{name}' takes a folder, and '{file}' is a file.", (await ErrorsAsync(option, file, needed))[0]);
    }

    [Theory]
    [InlineData("evaluate toponyms --report", "", "folder", "--corpus @file")]
    [InlineData("gazetteer build --out", "", "folder")]
    [InlineData("gazetteer fetch --cache", "file", "file")]
    [InlineData("gazetteer generate-dump --out", "file", "file", "--rows 1")]
    [InlineData("train words --out", "file", "file", "--vectors @file")]
    [InlineData("train tagger --out", "file", "file", "--corpora @")]
    [InlineData("train resolver --out", "file", "file", "--corpora @")]
    public async Task A_result_cannot_take_the_place_of_what_is_something_else(string option, string path, string kind, string needed = "")
    {
        var there = _folder.PathOf(path);
        var wanted = kind == "file" ? "folder" : "file";
        Assert.Equal($"The option '{option.Split(' ')[^1]}' takes a {wanted}, and '{there}' is a {kind}.", (await ErrorsAsync(option, there, needed))[0]);
    }

    private async Task<string[]> ErrorsAsync(string command, string value, string needed, params string[] option)
    {
        var errors = new StringWriter { NewLine = "\n" };
        string[] arguments = [.. Words(command), .. option, value, .. Words(needed)];
        Assert.Equal(1, await Commands.RunAsync(arguments, errors));
        return errors.ToString().Split('\n');
    }

    private IEnumerable<string> Words(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.StartsWith('@') ? _folder.PathOf(word[1..]) : word);

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Numbers(Command command, string path) => command.Options.Where(TakesNumber).Select(option => $"{path} {option.Name}")
        .Concat(command.Subcommands.SelectMany(sub => Numbers(sub, $"{path} {sub.Name}".Trim())));

    private static bool TakesNumber(Option option)
    {
        var type = option.ValueType.GetElementType() ?? option.ValueType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return !type.IsEnum && type != typeof(bool) && type != typeof(char) && type.IsPrimitive;
    }
}
