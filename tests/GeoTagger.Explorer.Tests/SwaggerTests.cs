using System.Text.RegularExpressions;

namespace GeoTagger.Explorer.Tests;

public sealed class SwaggerTests(Browser browser) : PageTest(browser)
{
    [Fact]
    public async Task It_has_a_title_a_logo_a_description_and_groups_in_order()
    {
        await Page.GotoAsync("/swagger");

        await Expect(Page).ToHaveTitleAsync("GeoTagger API");
        await Expect(Page.Locator(".info .title")).ToContainTextAsync("GeoTagger");
        await Expect(Page.Locator(".info .description")).ToContainTextAsync("Every operation has an example that runs");
        await Expect(Page.Locator(".opblock-tag > a")).ToHaveTextAsync(["Geotag", "Places", "Service", "Problems", "Health"]);
        await Expect(Page.Locator(".brand img")).ToHaveJSPropertyAsync("complete", true);
        Assert.True(await Page.Locator(".brand img").EvaluateAsync<bool>("image => image.naturalWidth > 0"));
    }

    [Fact]
    public async Task Every_operation_runs_as_it_stands()
    {
        await Page.GotoAsync("/swagger");
        ILocator operations = Page.Locator(".opblock");
        await Expect(operations).ToHaveCountAsync(11);
        for (int i = 0; i < 11; i++)
        {
            ILocator operation = operations.Nth(i);
            await operation.Locator(".opblock-summary-control").ClickAsync();
            await operation.GetByRole(AriaRole.Button, new() { Name = "Execute" }).ClickAsync();

            ILocator status = operation.Locator(".live-responses-table .response-col_status").Last;
            await Expect(status).ToHaveTextAsync(new Regex("^200"));
            await Expect(operation.Locator(".live-responses-table .highlight-code").First).ToBeVisibleAsync();
            await operation.Locator(".opblock-summary-control").ClickAsync();
        }
    }

    [Fact]
    public async Task The_explorer_is_one_click_away()
    {
        await Page.GotoAsync("/swagger");
        await Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Explorer" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Where does the story take place?" })).ToBeVisibleAsync();
    }
}
