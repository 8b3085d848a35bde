using System.Globalization;

namespace GeoTagger.Benchmarks;

/// <summary>
/// The answers that benchmarks must give before they are measured, kept in <c>answers.txt</c>: a fast wrong answer is none.
/// New models change them rightly; then GEOTAGGER_ACCEPT=1 writes them anew.
/// </summary>
internal static class Answers
{
    private static readonly string AnswersFile = Repository.PathOf("tests/GeoTagger.Benchmarks/answers.txt");
    private static readonly bool Accepting = Environment.GetEnvironmentVariable("GEOTAGGER_ACCEPT") == "1";

    private static readonly SortedDictionary<string, long> Known = new(
        File.Exists(AnswersFile) ? File.ReadLines(AnswersFile).Select(line => line.Split(": ")).ToDictionary(line => line[0], line => long.Parse(line[1], CultureInfo.InvariantCulture)) : [],
        StringComparer.Ordinal);

    /// <summary>Compares an answer with the one that is known.</summary>
    /// <exception cref="InvalidOperationException">It is another.</exception>
    public static void Expect(string what, long found)
    {
        if (Accepting)
        {
            Known[what] = found;
            File.WriteAllLines(AnswersFile, Known.Select(answer => FormattableString.Invariant($"{answer.Key}: {answer.Value}")));
        }
        else if (Known.GetValueOrDefault(what, -1) != found)
        {
            throw new InvalidOperationException(
                $"A fast wrong answer: {found} {what} instead of {Known.GetValueOrDefault(what, -1)}. If it is right, as after a training, run the benchmarks with GEOTAGGER_ACCEPT=1.");
        }
    }
}
