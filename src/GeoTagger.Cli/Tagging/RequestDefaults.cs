using System.Text.Json;
using GeoTagger.Cli.Inputs;
using GeoTagger.Gazetteers;
using GeoTagger.Hosting;
using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Tagging;

namespace GeoTagger.Cli.Tagging;

/// <summary>What the command line asks of every document; what a document asks for itself goes first.</summary>
internal sealed record RequestDefaults
{
    /// <summary>Language of the texts.</summary>
    public string? Language { get; init; }

    /// <summary>The unit of offsets and lengths.</summary>
    public StringIndexType StringIndexType { get; init; }

    /// <summary>Only entities of these categories.</summary>
    public IReadOnlyList<EntityCategory> Categories { get; init; } = [];

    /// <summary>Whether nationalities get their places.</summary>
    public bool Demonyms { get; init; }

    /// <summary>How many other candidates to list.</summary>
    public int Alternatives { get; init; }

    /// <summary>Leave out entities below.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Countries the texts are likely to be about.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Refuses what would fail every document.</summary>
    /// <exception cref="InputException">An option is out of its range.</exception>
    public void Require(LimitOptions limits, Gazetteer gazetteer)
    {
        if (RequestValidator.Validate(Apply(new GeotagRequest { Text = "." }), limits, gazetteer) is { Errors: { } errors })
        {
            var (member, rules) = errors.First();
            var option = JsonNamingPolicy.KebabCaseLower.ConvertName(member.Split('.')[^1].Split('[')[0]);
            throw new InputException($"The option --{option} does not hold what it should: {rules[0]}");
        }
    }

    /// <summary>The request with what it leaves open.</summary>
    public GeotagRequest Apply(GeotagRequest request) => request with
    {
        Language = request.Language ?? Language,
        StringIndexType = request.StringIndexType == default ? StringIndexType : request.StringIndexType,
        Categories = request.Categories is { Count: > 0 } own ? own : [.. Categories],
        Demonyms = request.Demonyms || Demonyms,
        Alternatives = request.Alternatives == 0 ? Alternatives : request.Alternatives,
        MinConfidence = request.MinConfidence == 0 ? MinConfidence : request.MinConfidence,
        Hints = request.Hints ?? (Countries.Count > 0 ? new GeotagHints { Countries = [.. Countries] } : null),
    };
}
