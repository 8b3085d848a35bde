using System.CommandLine;

namespace GeoTagger.Cli.Tests;

/// <summary>Every command with every file that it reads missing, empty, cut short and changed: the user reads one sentence, never a trace of code.</summary>
public sealed class CommandsTests(TinyFiles files) : IClassFixture<TinyFiles>
{
    /// <summary>How each command is called, and the files that it reads then.</summary>
    private static readonly Call[] Calls =
    [
        new("gazetteer fetch", "--sources @sources.json --cache @cache", "sources.json"),
        new("gazetteer build", "--sources @sources.json --cache @cache --overlay @overlay --geonames @dump --out @new.bin", "sources.json") { ExitCode = 1 },
        new("gazetteer build", "--sources @packages.json --cache @cache --out @new.bin", "cache/cldr.tgz") { ExitCode = 1 },
        new("gazetteer generate-dump", "--rows 3 --out @invented"),
        new("evaluate coverage", "--corpus @corpora/toponyms/lgl.jsonl --gazetteer @models/gazetteer/gazetteer.bin", "corpora/toponyms/lgl.jsonl", "models/gazetteer/gazetteer.bin"),
        new("evaluate entities", "--corpora @corpora --corpus lgl --part All --models @models/tagger --gazetteer @models/gazetteer/gazetteer.bin", ["corpora/toponyms/lgl.jsonl", "models/gazetteer/gazetteer.bin", .. Tagger]),
        new("evaluate entities", "--corpora @corpora --corpus wikigold --part All --models @models/tagger --gazetteer @models/gazetteer/gazetteer.bin", "corpora/entities/wikigold.tsv"),
        new("evaluate entities", "--corpora @corpora --corpus worldwide --part All --models @models/tagger --gazetteer @models/gazetteer/gazetteer.bin", "corpora/entities/worldwide.jsonl"),
        new("evaluate toponyms", "--corpus @corpora/toponyms/lgl.jsonl --models @models", ["corpora/toponyms/lgl.jsonl", .. Models]),
        new("evaluate toponyms", "--corpus @corpora/toponyms/lgl.jsonl --models @models --candidates", "corpora/toponyms/lgl.jsonl", "models/gazetteer/gazetteer.bin"),
        new("evaluate speed", "--files @article.txt --models @models --seconds 0", ["article.txt", .. Models]),
        new("evaluate digest", "--corpus @corpora/toponyms/lgl.jsonl --models @models", ["corpora/toponyms/lgl.jsonl", .. Models]),
        new("train words", "--vectors @vectors.json --out @words", "vectors.json"),
        new("train tagger", "--corpora @corpora --gazetteer @models/gazetteer/gazetteer.bin --out @trained --exclude gmb uner-ewt wikigold crossner-politics geowebnews --tuning --epochs 1 --features None",
            "models/gazetteer/gazetteer.bin", "trained/clusters.bin", "trained/vectors.bin", "corpora/toponyms/lgl.jsonl", "corpora/entities/worldwide.jsonl"),
        new("train tagger", "--corpora @corpora --gazetteer @models/gazetteer/gazetteer.bin --out @trained --entities-from @models/tagger --exclude gmb uner-ewt wikigold crossner-politics geowebnews --tuning --epochs 1 --features None", "models/tagger/entities.bin"),
        new("train resolver", "--corpora @corpora --gazetteer @models/gazetteer/gazetteer.bin --tagger @models/tagger --out @resolver --exclude gmb uner-ewt crossner-politics geowebnews",
            "models/gazetteer/gazetteer.bin", "models/tagger/clusters.bin", "models/tagger/vectors.bin", "models/tagger/entities.bin") { ExitCode = null },
        new("tag", "@article.txt --models @models --out @tagged.jsonl --overwrite", ["article.txt", "models/gazetteer/custom/desk.csv", .. Models]),
        new("tag", "@article.txt --models @models --out @begun --format jsonl --resume", "begun.progress") { ExitCode = 1 },
        // A broker is not asked for before the files are read; with good files these two would wait for it.
        new("enqueue", "@missing.txt --broker amqp://127.0.0.1:1/") { ExitCode = 1 },
        new("collect", "--out @replies.jsonl --expect @missing.jsonl --broker amqp://127.0.0.1:1/") { ExitCode = 1 },
        new("convert", "@result.jsonl --out @converted.csv --overwrite", "result.jsonl"),
        new("convert", "@result.jsonl --out @converted.gpkg --overwrite", "result.jsonl"),
        new("map", "@result.jsonl --overwrite", "result.jsonl"),
        new("map", "@result.geojson --overwrite", "result.geojson"),
        new("map", "@result.csv --overwrite", "result.csv"),
        new("map", "@result.parquet --overwrite", "result.parquet"),
        new("map", "@result.gpkg --overwrite", "result.gpkg"),
        new("bench", "--files @article.txt --server http://127.0.0.1:1 --seconds 0.01 --lanes 1", "article.txt") { ExitCode = 1 },
        new("fuzz", "--server http://127.0.0.1:1 --requests 1") { ExitCode = 2 },
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string[] Tagger => ["models/tagger/entities.bin", "models/tagger/toponyms.bin", "models/tagger/clusters.bin", "models/tagger/vectors.bin"];

    private static string[] Models => ["models/gazetteer/gazetteer.bin", "models/resolver/resolver.bin", .. Tagger];

    public static TheoryData<int, string> Numbers => [.. Calls.Select((call, number) => (number, call.Command))];

    [Fact]
    public void Every_command_is_tried() => Assert.Equal(Leaves(Commands.Create(), "").Order(), Calls.Select(call => call.Command).Distinct().Order());

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task What_is_wrong_with_a_file_is_told_in_one_sentence(int number, string command)
    {
        var call = Calls[number];
        Assert.Equal(command, call.Command);
        if (call.ExitCode is { } expected)
        {
            Assert.Equal(expected, await RunAsync(call));
        }

        foreach (var file in call.Files)
        {
            var path = files.PathOf(file);
            var whole = await File.ReadAllBytesAsync(path, Cancellation);
            foreach (var (damage, content) in Damaged(whole))
            {
                Write(path, content);
                var exitCode = await RunAsync(call);
                Assert.True(exitCode == 1 || MayPass(file, content is null), $"{call.Command} takes {file} {damage}.");
            }

            Write(path, whole);
        }
    }

    private async Task<int> RunAsync(Call call)
    {
        var errors = new StringWriter();
        var exitCode = await Commands.RunAsync([.. call.Command.Split(' '), .. call.Arguments.Replace("@", files.PathOf("") + "/", StringComparison.Ordinal).Split(' ')], errors);
        if (exitCode == 1)
        {
            Assert.Matches(@"^[^\n]+\.\n(See '[^\n]+ --help'\.\n)?$", errors.ToString());
            Assert.DoesNotContain("Exception", errors.ToString(), StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal("", errors.ToString());
        }

        return exitCode;
    }

    /// <summary>What can be left out may be missing, and what has no checksum may be changed into something as good.</summary>
    private static bool MayPass(string file, bool isMissing) => isMissing
        ? file is "models/resolver/resolver.bin" or "models/gazetteer/custom/desk.csv" or "begun.progress"
        : !file.EndsWith(".bin", StringComparison.Ordinal);

    private static IEnumerable<(string Damage, byte[]? Content)> Damaged(byte[] whole)
    {
        yield return ("missing", null);
        yield return ("empty", []);
        yield return ("cut short", whole[..(whole.Length / 2)]);
        yield return ("changed at its beginning", Changed(whole, 0));
        yield return ("changed in its middle", Changed(whole, whole.Length / 2));
    }

    private static byte[] Changed(byte[] whole, int position)
    {
        byte[] changed = [.. whole];
        changed[position] ^= 0xFF;
        return changed;
    }

    /// <summary>Under a new name first, for whoever has the old file mapped.</summary>
    private static void Write(string path, byte[]? content)
    {
        File.Delete(path);
        if (content is not null)
        {
            File.WriteAllBytes(path, content);
        }
    }

    private static IEnumerable<string> Leaves(Command command, string path) => command.Subcommands.Count == 0
        ? [path]
        : command.Subcommands.SelectMany(sub => Leaves(sub, $"{path} {sub.Name}".Trim()));

    /// <summary>How a command is called.</summary>
    /// <param name="Command">The command.</param>
    /// <param name="Arguments">Its arguments; @ stands before what lies in the folder of the files.</param>
    /// <param name="Files">The files that it reads then.</param>
    private sealed record Call(string Command, string Arguments, params string[] Files)
    {
        /// <summary>What it ends with as long as its files are whole; null when that takes too long to be tried.</summary>
        public int? ExitCode { get; init; } = 0;
    }
}
