using System.CommandLine;

namespace GeoTagger.Cli.Inputs;

/// <summary>The arguments and options by which commands take documents.</summary>
internal sealed class InputArguments
{
    private readonly Symbol _paths;

    private readonly Option<InputFormat?> _format = new("--from") { Description = "How the inputs hold documents; by default as their names say (.txt, .jsonl, .csv, .tsv, each also .gz or .zst), else text." };

    private readonly Option<string> _text = new("--text-column") { Description = "Column (CSV) or member (JSON lines) with the text.", DefaultValueFactory = _ => "text" };

    private readonly Option<string> _id = new("--id-column") { Description = "Column or member with the id; without one, documents are called after their file and line.", DefaultValueFactory = _ => "id" };

    private readonly Option<string?> _delimiter = new("--delimiter") { Description = "What separates the fields of CSV files; by default a comma, in .tsv a tab." };

    private InputArguments(Symbol paths) => _paths = paths;

    /// <summary>For a command that reads what its arguments name, or standard input.</summary>
    public static InputArguments AsArgument() => new(new Argument<string[]>("inputs")
    {
        Description = "Files and folders; - or nothing for standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    });

    /// <summary>For a command that takes inputs by an option.</summary>
    public static InputArguments AsOption(string name, string description) => new(new Option<string[]>(name)
    {
        Description = description,
        AllowMultipleArgumentsPerToken = true,
    });

    /// <summary>Whether a command line names inputs.</summary>
    public bool IsGiven(ParseResult arguments) => Paths(arguments).Length > 0;

    /// <summary>The inputs of a command line.</summary>
    public IReadOnlyList<InputFile> Files(ParseResult arguments) => InputFiles.Find(Paths(arguments), arguments.GetValue(_format));

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
        if (_paths is Argument argument)
        {
            command.Arguments.Add(argument);
        }
        else
        {
            command.Options.Add((Option)_paths);
        }

        foreach (var option in new Option[] { _format, _text, _id, _delimiter })
        {
            command.Options.Add(option);
        }
    }

    private string[] Paths(ParseResult arguments) =>
        (_paths is Argument<string[]> argument ? arguments.GetValue(argument) : arguments.GetValue((Option<string[]>)_paths)) ?? [];
}
