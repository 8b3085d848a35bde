using System.CommandLine;
using GeoTagger.Hosting.Contracts;

namespace GeoTagger.Cli.Tagging;

/// <summary>The options by which a command line asks for what a request may ask for.</summary>
internal sealed class RequestArguments
{
    private readonly Option<string?> _language = new("--language") { Description = "Language of the texts, BCP 47." };

    private readonly Option<StringIndexType> _unit = new("--string-index-type") { Description = "The unit of offsets and lengths." };

    private readonly Option<EntityCategory[]> _categories = new("--categories") { Description = "Only entities of these.", AllowMultipleArgumentsPerToken = true };

    private readonly Option<bool> _demonyms = new("--demonyms") { Description = "Give nationalities their places: Iraqi the country Iraq." };

    private readonly Option<int> _alternatives = new("--alternatives") { Description = "How many other candidates to list with each place." };

    private readonly Option<double> _minConfidence = new("--min-confidence") { Description = "Leave out entities below." };

    private readonly Option<string[]> _countries = new("--countries") { Description = "ISO codes of the countries the texts are likely to be about.", AllowMultipleArgumentsPerToken = true };

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
