using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GeoTagger.Api.Problems;

/// <summary>What lies behind the <c>type</c> of a problem.</summary>
internal static class ProblemsApi
{
    private static readonly IReadOnlyList<ProblemDescription> Descriptions = [.. ProblemTypes.All.Select(type =>
        new ProblemDescription { Type = type.Uri, Title = type.Title, Status = type.Status, Meaning = type.Meaning })];

    /// <summary>Maps the routes.</summary>
    public static void MapProblemsApi(this WebApplication app)
    {
        var group = app.MapGroup("/problems").WithTags("Problems");
        group.MapGet("", ListProblems).WithName("listProblems");
        group.MapGet("/{name}", GetProblem).WithName("getProblem").ProducesProblems(ProblemTypes.NotFound);
    }

    /// <summary>List the kinds of problems</summary>
    /// <remarks>Returns every kind of problem that this service answers with.</remarks>
    private static Ok<IReadOnlyList<ProblemDescription>> ListProblems() => TypedResults.Ok(Descriptions);

    /// <summary>Get a kind of problem</summary>
    /// <remarks>Returns what a kind of problem means and what to do; this is the address in the <c>type</c> of problems.</remarks>
    /// <param name="name" example="text-too-long">Last segment of the type.</param>
    private static Results<Ok<ProblemDescription>, ProblemResult> GetProblem(string name) =>
        Descriptions.FirstOrDefault(description => description.Type == $"/problems/{name}") is { } description
            ? TypedResults.Ok(description)
            : new ProblemResult(ProblemTypes.NotFound.Because());
}
