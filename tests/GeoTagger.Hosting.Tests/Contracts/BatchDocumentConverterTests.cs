using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using GeoTagger.Hosting.Contracts;

namespace GeoTagger.Hosting.Tests.Contracts;

public sealed class BatchDocumentConverterTests
{
    private static readonly JsonSerializerOptions Limited = Create(new LimitOptions { BatchDocuments = 4, Countries = 2, Categories = 2 });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_batch_is_read_the_same_wherever_it_is_cut_on_its_way()
    {
        var body = Encoding.UTF8.GetBytes("""{"documents":[{"text":1,"id":"bad"},{"hints":{"near":[{}]},"id":"odd"},0,{"id":"good","text":"Zürich"}]}""");
        for (var cut = 1; cut < body.Length; cut++)
        {
            var documents = (await ReadInTwoAsync(body, cut)).Documents!;

            Assert.Equal(["bad", "odd", null, "good"], documents.Select(document => document.Request?.Id ?? document.Id));
            Assert.Equal([true, true, true, false], documents.Select(document => document.Error is not null));
            Assert.Equal("Zürich", documents[3].Request!.Text);
        }
    }

    [Fact]
    public async Task A_batch_is_read_no_further_than_to_the_first_document_too_many()
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes("""{"documents":[0,0,0,0,0,"""), Cancellation);

        // The rest never comes; who waited for it would wait for ever.
        var error = await Assert.ThrowsAsync<TooManyItemsException>(() =>
            JsonSerializer.DeserializeAsync(pipe.Reader, ApiJson.TypeInfo<BatchRequest>(Limited), Cancellation).AsTask());

        Assert.Equal((typeof(BatchDocument), 4), (error.Item, error.Most));
    }

    [Fact]
    public void What_is_no_object_costs_no_exception_each()
    {
        var documents = JsonSerializer.Deserialize("""{"documents":[0,null,"x",[1]]}""", ApiJson.TypeInfo<BatchRequest>(Limited))!.Documents!;

        Assert.Single(documents.Select(document => document.Error).Distinct());
        Assert.NotNull(documents[0].Error);
    }

    [Theory]
    [InlineData("""{"text":"a","hints":{"countries":["IQ","IR","TR"]}}""")]
    [InlineData("""{"text":"a","categories":["Person","Person","Person"]}""")]
    public void A_list_in_a_document_that_is_too_long_spoils_that_document_alone(string document)
    {
        var documents = JsonSerializer.Deserialize($$"""{"documents":[{{document}},{"text":"b"}]}""", ApiJson.TypeInfo<BatchRequest>(Limited))!.Documents!;

        Assert.Equal(2, Assert.IsType<TooManyItemsException>(documents[0].Error).Most);
        Assert.Equal("b", documents[1].Request!.Text);
    }

    private static async Task<BatchRequest> ReadInTwoAsync(byte[] body, int cut)
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync(body.AsMemory(0, cut), Cancellation);
        var reading = JsonSerializer.DeserializeAsync(pipe.Reader, ApiJson.TypeInfo<BatchRequest>(Limited), Cancellation);
        await pipe.Writer.WriteAsync(body.AsMemory(cut), Cancellation);
        await pipe.Writer.CompleteAsync();
        return (await reading)!;
    }

    private static JsonSerializerOptions Create(LimitOptions limits)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        ApiJson.Configure(options, limits);
        return options;
    }
}
