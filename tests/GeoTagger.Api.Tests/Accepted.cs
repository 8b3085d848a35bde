using System.Text.Json.Nodes;

namespace GeoTagger.Api.Tests;

/// <summary>
/// What was looked at once and committed. A test that finds something else fails and says how to look at the difference:
/// with <c>GEOTAGGER_ACCEPT=1</c> it writes what it found, and the version control shows the rest.
/// </summary>
internal static class Accepted
{
    private static readonly bool Accepting = Environment.GetEnvironmentVariable("GEOTAGGER_ACCEPT") == "1";

    /// <summary>Folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Compares JSON with a committed file, by value and not by layout.</summary>
    public static void Json(string path, JsonNode found)
    {
        string file = Path.Combine(Root, path);
        if (Accepting)
        {
            File.WriteAllText(file, ReadableJson.Format(found) + "\n");
        }

        bool same = File.Exists(file) && JsonNode.DeepEquals(JsonNode.Parse(File.ReadAllText(file)), found);
        Assert.True(same, $"{path} is not what the service says. If the service is right, run GEOTAGGER_ACCEPT=1 dotnet test --project tests/GeoTagger.Api.Tests twice and read the difference.");
    }

    /// <summary>Compares a part of a committed text file, found by the text before and after it.</summary>
    public static void Part(string path, string before, string after, Func<string, bool> isRight, Func<string> rewrite)
    {
        string file = Path.Combine(Root, path);
        string text = File.ReadAllText(file);
        int start = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        Assert.True(start >= before.Length, $"{path} lacks {before}");
        int end = text.IndexOf(after, start, StringComparison.Ordinal);
        Assert.True(end >= 0, $"{path} lacks {after} after {before}");
        if (Accepting)
        {
            File.WriteAllText(file, $"{text[..start]}{rewrite()}{text[end..]}");
            return;
        }

        Assert.True(isRight(text[start..end]), $"{path} does not say what is so, after {before.Trim()}. It should say:\n{rewrite()}");
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GeoTagger.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not lie in the repository.");
    }
}
