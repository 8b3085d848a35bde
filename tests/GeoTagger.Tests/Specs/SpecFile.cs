namespace GeoTagger.Tests.Specs;

/// <summary>Reads the examples of a Markdown file in this folder, so that documentation and tests are one text.</summary>
internal static class SpecFile
{
    private const string Fence = "```";
    private const string Parting = "---";

    /// <summary>The examples whose fence carries <paramref name="kind"/>, as rows of a theory.</summary>
    /// <param name="fileName">A file beside this one.</param>
    /// <param name="kind">The info string of the fence: "```tokens".</param>
    public static TheoryData<SpecExample> Examples(string fileName, string kind)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Specs", fileName));
        var examples = new TheoryData<SpecExample>();
        var heading = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#'))
            {
                heading = lines[i].TrimStart('#', ' ');
            }
            else if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, Fence, i + 1);
                if (lines[i] == Fence + kind)
                {
                    examples.Add(Parse(heading, i + 1, lines[(i + 1)..end]));
                }

                i = end;
            }
        }

        return examples;
    }

    private static SpecExample Parse(string heading, int line, string[] block)
    {
        var parting = Array.IndexOf(block, Parting);
        return parting < 0
            ? throw new FormatException($"The example in line {line} has no '{Parting}' between input and expected output.")
            : new SpecExample(heading, line, string.Join('\n', block[..parting]), block[(parting + 1)..]);
    }
}
