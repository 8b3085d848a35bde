using System.CommandLine;
using GeoTagger.Cli.Inputs;

namespace GeoTagger.Cli;

/// <summary>The options that choose one of several folds of documents.</summary>
internal sealed class FoldArguments
{
    private readonly Option<int> _folds;
    private readonly Option<int> _fold;

    /// <summary>Makes them.</summary>
    /// <param name="folds">What the folds are for.</param>
    /// <param name="fold">What is done with the one.</param>
    public FoldArguments(string folds, string fold)
    {
        _folds = new Option<int>("--folds") { Description = folds, DefaultValueFactory = _ => 1 }.Within(1, 1_000);
        _fold = new Option<int>("--fold") { Description = fold }.Within(0, 999);
    }

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_folds);
        command.Options.Add(_fold);
    }

    /// <summary>How many folds there are, 1 when none are asked for, and the one that is chosen, from 0.</summary>
    /// <exception cref="InputException">There is no such fold.</exception>
    public (int Count, int Index) Read(ParseResult arguments)
    {
        var (count, index) = (arguments.GetValue(_folds), arguments.GetValue(_fold));
        return index < count
            ? (count, index)
            : throw new InputException(FormattableString.Invariant($"The option '--fold' takes a number from 0 to {count - 1} with '--folds {count}', not '{index}'."));
    }
}
