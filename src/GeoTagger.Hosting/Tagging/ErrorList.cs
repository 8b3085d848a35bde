using GeoTagger.Hosting.Contracts;
using GeoTagger.Hosting.Problems;

namespace GeoTagger.Hosting.Tagging;

/// <summary>Collects everything that is wrong with a request, so that a caller learns it at once.</summary>
internal sealed class ErrorList
{
    private SortedDictionary<string, string[]>? _errors;

    /// <summary>Notes what is wrong with the member or parameter at a path, unless it is right.</summary>
    public void Require(bool right, string path, string sentence)
    {
        if (!right)
        {
            (_errors ??= new SortedDictionary<string, string[]>(StringComparer.Ordinal)).TryAdd(path, [sentence]);
        }
    }

    /// <summary>The problem; null when nothing is wrong.</summary>
    public Problem? ToProblem() => _errors is null ? null : ProblemTypes.InvalidRequest.Because(errors: _errors);
}
