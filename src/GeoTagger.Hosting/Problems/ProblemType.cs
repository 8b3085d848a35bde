using GeoTagger.Hosting.Contracts;

namespace GeoTagger.Hosting.Problems;

/// <summary>A kind of problem, with the URI that names it.</summary>
/// <param name="Name">Last segment of its URI.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">What it is, the same for every problem of the type.</param>
/// <param name="Meaning">What it means and what to do.</param>
internal sealed record ProblemType(string Name, int Status, string Title, string Meaning)
{
    /// <summary>The URI, relative to the service.</summary>
    public string Uri => $"/problems/{Name}";

    /// <summary>A problem of this type.</summary>
    public Problem Because(string? detail = null, IReadOnlyDictionary<string, string[]>? errors = null) =>
        new() { Type = Uri, Title = Title, Status = Status, Detail = detail, Errors = errors };

    /// <summary>A problem of this type with one member or parameter.</summary>
    public Problem BecauseOf(string path, string sentence) => Because(errors: new Dictionary<string, string[]> { [path] = [sentence] });
}
