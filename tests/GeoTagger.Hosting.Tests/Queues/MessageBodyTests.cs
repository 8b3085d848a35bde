using System.Text;
using CsCheck;
using GeoTagger.Hosting.Queues;
using RabbitMQ.Client;

namespace GeoTagger.Hosting.Tests.Queues;

public sealed class MessageBodyTests
{
    private static readonly byte[] Long = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("""{"category":"Location","offset":12},""", 100)));

    [Fact]
    public void Whatever_is_compressed_is_read_as_it_was() =>
        Gen.Byte.Array[0, 5_000].Sample(body =>
        {
            var properties = new BasicProperties();
            Assert.Equal(body, MessageBody.Read(properties, MessageBody.Compress(body, properties)));
        }, iter: 200);

    [Fact]
    public void A_long_body_shrinks_and_its_message_says_so()
    {
        var properties = new BasicProperties();

        var compressed = MessageBody.Compress(Long, properties);

        Assert.InRange(compressed.Length, 20, Long.Length / 10);
        Assert.Equal("gzip", properties.ContentEncoding);
    }

    [Fact]
    public void A_short_body_stays_as_it_is()
    {
        var properties = new BasicProperties();
        var body = "{}"u8.ToArray();

        Assert.Same(body, MessageBody.Compress(body, properties));
        Assert.Null(properties.ContentEncoding);
    }

    [Fact]
    public void A_damaged_body_is_none()
    {
        var properties = new BasicProperties();
        var compressed = MessageBody.Compress(Long, properties);
        compressed[compressed.Length / 2] ^= 0xff;

        Assert.Null(MessageBody.Read(properties, compressed));
        Assert.Null(MessageBody.Read(properties, "no gzip"u8.ToArray()));
        Assert.Null(MessageBody.Read(properties, compressed[..^20]));
    }
}
