using System.CommandLine;

namespace GeoTagger.Cli.Inputs;

/// <summary>The arguments and options by which commands take documents.</summary>
internal sealed class InputArguments
{
    private readonly Argument<string[]> _paths;

    private readonly Option<InputFormat?> _format = new("--from") { Description = "How the inputs hold documents; by default as their names say (.txt, .jsonl, .csv, .tsv, each also .gz or .zst), else text." };

    private readonly Option<string> _text = new("--text-column") { Description = "Column (CSV) or member (JSON lines) with the text.", DefaultValueFactory = _ => "text" };

    private readonly Option<string> _id = new("--id-column") { Description = "Column or member with the id; without one, documents are called after their file and line.", DefaultValueFactory = _ => "id" };

    private readonly Option<string?> _delimiter = new("--delimiter") { Description = "What separates the fields of CSV files; by default a comma, in .tsv a tab." };

    private InputArguments(Argument<string[]> paths) => _paths = paths;

    /// <summary>For a command that reads what its arguments name, or standard input.</summary>
    public static InputArguments AsArgument() => new(new Argument<string[]>("inputs")
    {
        Description = "Files and folders; - or nothing for standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    });

    /// <summary>The options that say how files are read; they go with every command that names inputs.</summary>
    public IEnumerable<Option> Options => [_format, _text, _id, _delimiter];

    /// <summary>The inputs of a command line.</summary>
    public IReadOnlyList<InputFile> Files(ParseResult arguments) => InputFiles.Find(arguments.GetValue(_paths) ?? [], arguments.GetValue(_format));

    /// <summary>How they are read.</summary>
    public InputOptions Reading(ParseResult arguments) => new()
    {
        TextColumn = arguments.GetRequiredValue(_text),
        IdColumn = arguments.GetRequiredValue(_id),
        Delimiter = arguments.GetValue(_delimiter),
    };

    /// <summary>Adds all of it to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_paths);
        foreach (var option in Options)
        {
            command.Options.Add(option);
        }
    }
}
