using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace GeoTagger.Cli;

/// <summary>What is wrong with a command line, a line each, and where to read on; all of the help would push it off the screen.</summary>
internal static partial class CommandErrors
{
    /// <summary>The lines; none when nothing is wrong.</summary>
    public static IEnumerable<string> Of(ParseResult arguments) => arguments.Errors.Count == 0
        ? []
        : [.. Faults(arguments).Distinct(), $"See '{PathOf(arguments.CommandResult)} --help'."];

    private static IEnumerable<string> Faults(ParseResult arguments)
    {
        var (path, commands) = (PathOf(arguments.CommandResult), arguments.CommandResult.Command.Subcommands);
        return commands.Count == 0 ? arguments.Errors.Select(Line)
            : arguments.UnmatchedTokens.Count == 0 ? [$"'{path}' needs a command: {Names(commands)}."]
            : [$"'{path}' knows no '{arguments.UnmatchedTokens[0]}', but {Names(commands)}."];
    }

    /// <summary>The library's message in one line that names the option and no type of the code.</summary>
    private static string Line(ParseError error)
    {
        var lines = ExpectedType().Replace(error.Message, "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var line = lines is [var first, .. { Length: > 0 } choices] ? $"{first} {string.Join(", ", choices)}." : lines[0];
        return (error.SymbolResult as OptionResult ?? error.SymbolResult?.Parent as OptionResult)?.Option.Name is { } option && !line.Contains(option, StringComparison.Ordinal)
            ? $"{option}: {line}"
            : line;
    }

    private static string Names(IList<Command> commands) => string.Join(", ", commands.Select(command => command.Name));

    private static string PathOf(CommandResult command) => command.Parent is CommandResult parent ? $"{PathOf(parent)} {command.Command.Name}" : Commands.Name;

    [GeneratedRegex(" as expected type '.*?'")]
    private static partial Regex ExpectedType();
}
