using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;

namespace GeoTagger.Hosting.Tagging;

/// <summary>Collects what is wrong with a request, so that a caller learns it at once; a problem does not grow with its request.</summary>
internal sealed class ErrorList
{
    private const int Most = 32;
    private SortedDictionary<string, string[]>? _errors;

    /// <summary>Whether as much is wrong as a problem says.</summary>
    public bool IsFull => _errors?.Count >= Most;

    /// <summary>Notes what is wrong with the member or parameter at a path, unless it is right.</summary>
    public void Require(bool right, string path, string sentence)
    {
        if (!right && !IsFull)
        {
            (_errors ??= new SortedDictionary<string, string[]>(StringComparer.Ordinal)).TryAdd(path, [sentence]);
        }
    }

    /// <summary>The problem; null when nothing is wrong.</summary>
    public Problem? ToProblem() => _errors is null ? null : ProblemTypes.InvalidRequest.Because(errors: _errors);
}
