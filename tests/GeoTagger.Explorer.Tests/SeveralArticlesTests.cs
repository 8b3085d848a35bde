using System.Text;
using System.Text.Json.Nodes;

namespace GeoTagger.Explorer.Tests;

public sealed class SeveralArticlesTests(Browser browser) : PageTest(browser)
{
    private static readonly string[] News = ["Floods hit Lyon and Paris in France.", "Talks in Nairobi, Kenya, went on.", "Mayors of Lima and Cusco, Peru, met."];

    private ILocator Status => Page.Locator(".results [role=status]");

    [Fact]
    public async Task Files_of_every_kind_become_one_table_and_one_map()
    {
        await OpenAsync();
        await ChooseAsync(
            FileOf("one.txt", News[0]),
            FileOf("two.jsonl", $$"""{"id": "talks", "text": "{{News[1]}}"}""" + "\n"),
            FileOf("three.csv", $"id,text\nmayors,\"{News[2]}\"\n"));

        await Expect(Status).ToHaveTextAsync("3 articles");
        await Expect(Page.Locator("tbody th")).ToHaveTextAsync(["one.txt", "talks", "mayors"]);
        await Expect(Page.Locator("tbody td:nth-child(2)")).ToHaveTextAsync(["France", "Kenya", "Peru"]);
        await Expect(Page.Locator(".country.focus")).ToHaveCountAsync(3);
        IDownload download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Button, new() { Name = "JSON", Exact = true }).ClickAsync());
        JsonNode results = JsonNode.Parse(await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken))!;
        Assert.Equal(["one.txt", "talks", "mayors"], results["results"]!.AsArray().Select(reply => (string?)reply!["id"]));
    }

    [Fact]
    public async Task Csv_holds_no_formula_whatever_an_article_is_called()
    {
        await OpenAsync();
        await ChooseAsync(FileOf("news.jsonl", """{"id": "=1+1", "text": "Rain fell in Lima."}""" + "\n" + """{"id": "'@b", "text": "Rain fell in Lima."}"""));
        await Expect(Status).ToHaveTextAsync("2 articles");

        IDownload download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Button, new() { Name = "CSV", Exact = true }).ClickAsync());

        string[] lines = (await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken)).Split("\r\n");
        Assert.StartsWith("\"'=1+1\",Lima,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("\"''@b\",Lima,", lines[2], StringComparison.Ordinal);
        // South and west: numbers, and no formulas.
        Assert.Matches(@",-12\.\d+,-77\.\d+,", lines[1]);
    }

    [Fact]
    public async Task An_article_of_the_table_can_be_read_and_left_again()
    {
        await OpenAsync();
        await ChooseAsync(FileOf("one.txt", News[0]), FileOf("two.txt", News[1]));
        await Page.GetByRole(AriaRole.Button, new() { Name = "two.txt" }).ClickAsync();
        await Expect(Mark("Nairobi")).ToBeVisibleAsync();
        await Expect(Page.Locator(".country.focus")).ToHaveCountAsync(1);

        await Page.GetByRole(AriaRole.Button, new() { Name = "Back to 2 articles" }).ClickAsync();

        await Expect(Page.Locator("tbody tr")).ToHaveCountAsync(2);
        await Expect(Page.Locator(".country.focus")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task An_article_that_fails_does_not_stop_the_others()
    {
        await OpenAsync();
        await ChooseAsync(FileOf("long.txt", new string('a', 200_001)), FileOf("short.txt", News[0]));

        await Expect(Status).ToHaveTextAsync("2 articles, 1 failed");
        await Expect(Page.Locator(".failed")).ToHaveTextAsync("The text is too long. The text has 200001 UTF-16 units; at most 200000 are read.");
        await Expect(Page.Locator("tbody td:nth-child(2)").Last).ToHaveTextAsync("France");
    }

    [Fact]
    public async Task Five_hundred_articles_show_their_progress()
    {
        await OpenAsync();
        // Held back after the first ten until the progress has been looked at.
        TaskCompletionSource seen = new();
        int asked = 0;
        await Page.RouteAsync("**/v1/geotag/batch", async route =>
        {
            await (Interlocked.Increment(ref asked) == 1 ? Task.CompletedTask : seen.Task);
            await route.ContinueAsync();
        });
        await ChooseAsync(FileOf("news.jsonl", Lines(500)));

        await Expect(Page.GetByRole(AriaRole.Progressbar)).ToHaveAttributeAsync("max", "500");
        await Expect(Status).ToHaveTextAsync("10 of 500 articles");
        seen.SetResult();
        await Expect(Status).ToHaveTextAsync("500 articles");
        await Expect(Page.Locator("tbody tr")).ToHaveCountAsync(500);
    }

    [Fact]
    public async Task A_run_can_be_cancelled_and_keeps_what_it_has()
    {
        await OpenAsync();
        // Held back after the first, so that there is something to cancel however fast the machine is.
        int asked = 0;
        await Page.RouteAsync("**/v1/geotag/batch", async route => await (Interlocked.Increment(ref asked) == 1 ? route.ContinueAsync() : Task.CompletedTask));
        await ChooseAsync(FileOf("news.jsonl", Lines(500)));
        await Expect(Status).ToHaveTextAsync("10 of 500 articles");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();

        await Expect(Status).ToHaveTextAsync("Cancelled after 10 of 500 articles");
        await Expect(Page.Locator("tbody tr")).ToHaveCountAsync(10);
        await Page.GetByRole(AriaRole.Button, new() { Name = "New article" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Where does the story take place?" })).ToBeVisibleAsync();
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task Files_can_be_dropped()
    {
        await OpenAsync();
        IJSHandle files = await Page.EvaluateHandleAsync("""
            text => {
                const files = new DataTransfer();
                files.items.add(new File([text], 'dropped.txt', { type: 'text/plain' }));
                return files;
            }
            """, News[0]);

        await Page.Locator("main").DispatchEventAsync("drop", new { dataTransfer = files });

        await Expect(Mark("Lyon")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("notes.pdf", "x", "notes.pdf is not a .txt, .jsonl or .csv file.")]
    [InlineData("news.csv", "id,body\n1,x\n", "news.csv has no column \"text\".")]
    [InlineData("news.jsonl", "{\"text\": \"x\"}\nnothing\n", "Line 2 of news.jsonl is not JSON.")]
    [InlineData("empty.txt", " ", "There is no text in these files.")]
    public async Task A_file_that_cannot_be_read_is_told_in_words(string name, string content, string message)
    {
        await OpenAsync();
        await ChooseAsync(FileOf(name, content));

        await Expect(Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(message);
    }

    [Fact]
    public async Task More_than_five_hundred_are_too_many()
    {
        await OpenAsync();
        await ChooseAsync(FileOf("news.jsonl", Lines(501)));

        await Expect(Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("These files hold 501 articles; 500 at once is the most.");
    }

    private static string Lines(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $$"""{"text": "{{News[i % News.Length]}}"}""" + "\n"));

    private static FilePayload FileOf(string name, string content) => new() { Name = name, MimeType = "application/octet-stream", Buffer = Encoding.UTF8.GetBytes(content) };

    private Task ChooseAsync(params FilePayload[] files) => Page.Locator("input[type=file]").SetInputFilesAsync(files);
}
