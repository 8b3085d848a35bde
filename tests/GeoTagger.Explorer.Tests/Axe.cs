namespace GeoTagger.Explorer.Tests;

/// <summary>axe-core, from the packages of the page's own build.</summary>
internal static class Axe
{
    private static readonly string Script = Path.Combine(Repository.Root, "src/GeoTagger.Explorer/node_modules/axe-core/axe.min.js");

    /// <summary>Asserts that the page as it is now breaks no rule of WCAG 2.2 A and AA, nor what axe holds to be good practice.</summary>
    public static async Task CheckAsync(IPage page)
    {
        Assert.SkipUnless(File.Exists(Script), "Needs axe-core: npm ci --prefix src/GeoTagger.Explorer");
        await page.EvaluateAsync(await File.ReadAllTextAsync(Script));
        string[] violations = await page.EvaluateAsync<string[]>("""
            async () => {
                const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
                return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target} ${failureSummary}`));
            }
            """);
        Assert.Empty(violations);
    }
}
