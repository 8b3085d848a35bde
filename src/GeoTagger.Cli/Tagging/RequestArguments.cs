using System.CommandLine;
using System.CommandLine.Parsing;
using GeoTagger.Hosting;
using GeoTagger.Hosting.Contracts;

namespace GeoTagger.Cli.Tagging;

/// <summary>The options by which a command line asks for what a request may ask for.</summary>
internal sealed class RequestArguments
{
    private readonly Option<string?> _language = new("--language") { Description = "Language of the texts, BCP 47." };

    private readonly Option<StringIndexType> _unit = new("--string-index-type") { Description = "The unit of offsets and lengths." };

    private readonly Option<EntityCategory[]> _categories = new("--categories") { Description = "Only entities of these, separated by commas.", CustomParser = Categories };

    private readonly Option<bool> _demonyms = new("--demonyms") { Description = "Give nationalities their places: Iraqi the country Iraq." };

    private readonly Option<int> _alternatives = new Option<int>("--alternatives") { Description = "How many other candidates to list with each place." }.Within(0, new LimitOptions().Alternatives);

    private readonly Option<double> _minConfidence = new Option<double>("--min-confidence") { Description = "Leave out entities below." }.Within(0, 1);

    private readonly Option<string[]> _countries = new("--countries") { Description = "ISO codes of the countries the texts are likely to be about, separated by commas: IQ,SY.", CustomParser = Parts };

    // Not several words each: the files that follow on the command line would be taken for more of them.
    private static string[] Parts(ArgumentResult result) =>
        [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static EntityCategory[] Categories(ArgumentResult result)
    {
        List<EntityCategory> categories = [];
        foreach (var name in Parts(result))
        {
            if (Enum.TryParse<EntityCategory>(name, ignoreCase: true, out var category) && Enum.IsDefined(category) && !char.IsAsciiDigit(name[0]))
            {
                categories.Add(category);
            }
            else
            {
                result.AddError($"'{name}' is no category; --categories takes {string.Join(", ", Enum.GetNames<EntityCategory>())}.");
            }
        }

        return [.. categories];
    }

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _language, _unit, _categories, _demonyms, _alternatives, _minConfidence, _countries })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What a command line asks for.</summary>
    public RequestDefaults Read(ParseResult arguments) => new()
    {
        Language = arguments.GetValue(_language),
        StringIndexType = arguments.GetValue(_unit),
        Categories = arguments.GetValue(_categories) ?? [],
        Demonyms = arguments.GetValue(_demonyms),
        Alternatives = arguments.GetValue(_alternatives),
        MinConfidence = arguments.GetValue(_minConfidence),
        Countries = arguments.GetValue(_countries) ?? [],
    };
}
