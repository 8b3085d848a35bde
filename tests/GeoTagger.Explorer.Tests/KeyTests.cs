using System.Text.RegularExpressions;

namespace GeoTagger.Explorer.Tests;

public sealed class KeyTests(Browser browser) : PageTest(browser)
{
    [Fact]
    public async Task A_service_that_asks_for_a_key_is_given_it_and_the_text_stays()
    {
        Expected = new Regex("401");
        await Page.RouteAsync("**/v1/geotag", route => route.Request.Headers.TryGetValue("x-api-key", out var key) && key == "k-1"
            ? route.ContinueAsync()
            : route.FulfillAsync(new()
            {
                Status = 401,
                ContentType = "application/problem+json",
                Body = """{"type": "/problems/unauthenticated", "title": "The caller is not known.", "status": 401}""",
            }));
        await OpenAsync();
        await Expect(Page.GetByLabel("Your key")).ToHaveCountAsync(0);
        await Page.GetByLabel("Article", new() { Exact = true }).FillAsync("Clashes near Kirkuk.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Find the places" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The caller is not known.");
        await Axe.CheckAsync(Page);
        await Page.GetByLabel("Your key").FillAsync("k-1");
        await Page.Keyboard.PressAsync("Enter");

        await Expect(Mark("Kirkuk")).ToBeVisibleAsync();
    }
}
