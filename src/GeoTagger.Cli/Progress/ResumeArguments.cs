using System.CommandLine;

namespace GeoTagger.Cli.Progress;

/// <summary>The options by which a command goes on with an earlier run, or begins anew.</summary>
internal sealed class ResumeArguments
{
    private readonly Option<bool> _resume;
    private readonly Option<bool> _overwrite;

    /// <summary>Creates them with what they do in a command.</summary>
    public ResumeArguments(string resume, string overwrite) => (_resume, _overwrite) = (new("--resume") { Description = resume }, new("--overwrite") { Description = overwrite });

    /// <summary>Whether to go on.</summary>
    public bool IsResuming(ParseResult arguments) => arguments.GetValue(_resume);

    /// <summary>Whether to begin anew.</summary>
    public bool IsOverwriting(ParseResult arguments) => arguments.GetValue(_overwrite);

    /// <summary>Adds them to a command, which refuses both together.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_resume);
        command.Options.Add(_overwrite);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_resume) && result.GetValue(_overwrite))
            {
                result.AddError("--resume goes on and --overwrite begins anew: choose one.");
            }
        });
    }
}
