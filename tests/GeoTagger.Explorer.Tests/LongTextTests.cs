using System.Globalization;

namespace GeoTagger.Explorer.Tests;

/// <summary>
/// A page stays smooth when what it does at a time does not grow with the text. That is counted here and not timed: how long a frame
/// takes is a matter of what else the machine does.
/// </summary>
public sealed class LongTextTests(Browser browser) : PageTest(browser)
{
    private const int Longest = 200_000;

    [Fact]
    public async Task Of_two_hundred_thousand_units_the_browser_lays_out_what_is_near_and_changes_what_is_asked_for()
    {
        const string paragraph = "The road from Mosul to Basra was closed on Friday, said Layla Hassan of the Iraqi Red Crescent in Baghdad. Nobody knew why.\n\n";
        // The last place is named once: all mentions of the place that is looked at are shown as such, however many they are.
        const string last = "They waited in Kirkuk.";
        string text = string.Concat(Enumerable.Repeat(paragraph, (Longest - last.Length) / paragraph.Length)) + last;
        await OpenAsync();
        await PasteAsync(text);
        await Expect(Page.GetByText($"{text.Length.ToString("N0", CultureInfo.InvariantCulture)} characters")).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Find the places" }).ClickAsync();
        // Found by its number: all of the marks are too many to be asked for their text.
        await Expect(Page.Locator("[data-entity='0']")).ToBeVisibleAsync();
        Assert.True(await Page.Locator(".mark").CountAsync() > 6_000);

        foreach (double share in (double[])[0, 0.5, 1])
        {
            Assert.InRange(await LaidOutAsync(share), 4, 600);
        }

        Assert.InRange(await ChangesForACardAsync(), 1, 200);
    }

    /// <summary>Scrolls to a share of the text.</summary>
    /// <returns>How many of its marks the browser lays out there.</returns>
    private Task<int> LaidOutAsync(double share) => Page.EvaluateAsync<int>("""
        async share => {
            const box = document.querySelector('.scroll');
            box.scrollTop = (box.scrollHeight - box.clientHeight) * share;
            for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
            return [...document.querySelectorAll('.mark')].filter(mark => mark.checkVisibility({ contentVisibilityAuto: true })).length;
        }
        """, share);

    /// <summary>Goes to the last place of the text and waits for its card.</summary>
    /// <returns>How many changes of the page that took.</returns>
    private Task<int> ChangesForACardAsync() => Page.EvaluateAsync<int>("""
        async () => {
            let changes = 0;
            const observer = new MutationObserver(records => { changes += records.length; });
            observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
            const marks = document.querySelectorAll('.mark.location');
            marks[marks.length - 1].focus();
            while (!document.querySelector('.card')) await new Promise(requestAnimationFrame);
            await new Promise(requestAnimationFrame);
            observer.disconnect();
            return changes;
        }
        """);
}
