using System.CommandLine;
using System.Text;

namespace GeoTagger.Cli.Inputs;

/// <summary>The arguments and options by which commands take documents.</summary>
internal sealed class InputArguments
{
    private readonly Symbol _paths;

    private readonly Option<InputFormat?> _format = new("--from") { Description = "How the inputs hold documents; by default as their names say (.txt, .jsonl, .csv, .tsv, each also .gz or .zst), else text." };

    private readonly Option<string> _text = new("--text-column") { Description = "Column (CSV) or member (JSON lines) with the text.", DefaultValueFactory = _ => "text" };

    private readonly Option<string> _id = new("--id-column") { Description = "Column or member with the id; without one, documents are called after their file and line.", DefaultValueFactory = _ => "id" };

    private readonly Option<string?> _delimiter = new("--delimiter") { Description = "What separates the fields of CSV files; by default a comma, in .tsv a tab." };

    private readonly Option<string?> _encoding = new("--encoding") { Description = "Encoding of text and CSV files, such as windows-1252; by default UTF-8, or UTF-16 where a byte order mark says so." };

    private readonly Option<string[]> _keep = new("--keep")
    {
        Description = "Columns (CSV) or members (JSON lines) that results carry beside text and id, separated by commas.",
        CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct()],
    };

    private InputArguments(Symbol paths)
    {
        _paths = paths;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        _encoding.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && !IsEncoding(name))
            {
                result.AddError($"'{name}' is no encoding that --encoding takes, such as windows-1252 or iso-8859-6.");
            }
        });
        _delimiter.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var delimiter }] && (delimiter.Length == 0 || delimiter.AsSpan().ContainsAny("\"\r\n")))
            {
                result.AddError("--delimiter must hold at least one character, no quote and no line end.");
            }
        });
    }

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
    /// <remarks>What lies in their folders and is not read is said on standard error.</remarks>
    public IReadOnlyList<InputFile> Files(ParseResult arguments)
    {
        var found = InputFiles.Find(Paths(arguments), arguments.GetValue(_format));
        if (found.Note is { } note)
        {
            Console.Error.WriteLine(note);
        }

        return found.Files;
    }

    /// <summary>How they are read.</summary>
    public InputOptions Reading(ParseResult arguments) => new()
    {
        TextColumn = arguments.GetRequiredValue(_text),
        IdColumn = arguments.GetRequiredValue(_id),
        Delimiter = arguments.GetValue(_delimiter),
        Encoding = arguments.GetValue(_encoding),
        Keep = arguments.GetValue(_keep) ?? [],
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

        foreach (var option in new Option[] { _format, _text, _id, _delimiter, _encoding, _keep })
        {
            command.Options.Add(option);
        }
    }

    private static bool IsEncoding(string name)
    {
        try
        {
            return Encoding.GetEncoding(name) is not null;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private string[] Paths(ParseResult arguments) =>
        (_paths is Argument<string[]> argument ? arguments.GetValue(argument) : arguments.GetValue((Option<string[]>)_paths)) ?? [];
}
