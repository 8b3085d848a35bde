using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace GeoTagger.Cli.Fuzzing;

/// <summary>Makes requests that are wrong in every way that callers get them wrong. The same seed makes the same request.</summary>
internal sealed class BadRequest
{
    /// <summary>A word that every text holds: it must turn up in no log.</summary>
    public const string Marker = "Xyzzyplugh";

    private const string Json = "application/json";
    private const string Valid = $$"""
        {"id": "a", "text": "{{Marker}} said troops left Kirkuk for Mosul.", "language": "en", "stringIndexType": "utf16CodeUnit",
         "categories": ["Location", "Person"], "demonyms": true, "alternatives": 3, "minConfidence": 0.1, "explain": true,
         "hints": {"countries": ["IQ"], "near": {"latitude": 35.4, "longitude": 44.3}, "outlet": "rudaw.net"} }
        """;

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e999", "1e-999", "99999999999999999999", "NaN", "\"\"", "\"x\"", "[]", "{}", "[[]]", "[null]", "\"\\ud800\"", "\"\\u0000\"",
        "{\"a\": 1}", "-0.0", "0.5", "[\"Location\", \"Nonsense\"]", "\"" + Marker + "\"", "",
    ];

    private static readonly string[] Members =
        ["id", "text", "language", "stringIndexType", "categories", "demonyms", "alternatives", "minConfidence", "explain", "hints", "documents", "near", "Text", "__proto__", ""];

    private static readonly string[] Types =
        [Json, "application/json; charset=utf-16", "application/json; charset=klingon", "text/plain", "application/xml", "application/x-ndjson", "multipart/form-data; boundary=x", "*/*"];

    private static readonly string[] Accepts = [Json, "application/geo+json", "text/html", "*/*;q=0", "application/json;q=x", "application/x-ndjson", ",,,"];

    private static readonly string[] Paths =
        ["/v1/geotag", "/v1/geotag/batch", "/v1/places", "/v1/places/nearby", "/v1/places/%20%0a", "/v1/places/geonames:-1", "/v1/info", "/v1", "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
            "/problems/x", "/problems/not-found", "/swagger/%3Cscript%3E", "/openapi/v2.json", "/metrics/x", "/v1/admin/x"];

    private static readonly string[] Parameters = ["name", "country", "featureClass", "limit", "latitude", "longitude", "radiusKm", "x"];
    private static readonly string[] Methods = ["GET", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "POST", "TRACE", "BREW"];

    private readonly Random _random;

    private BadRequest(int seed) => _random = new Random(seed);

    /// <summary>The request of a seed.</summary>
    public static HttpRequestMessage Of(int seed) => new BadRequest(seed).Make();

    private HttpRequestMessage Make() => _random.Next(11) switch
    {
        0 => Post("/v1/geotag", RandomBytes(_random.Next(2_000))),
        1 => Post("/v1/geotag", Cut(Encoding.UTF8.GetBytes(Valid))),
        2 => Post("/v1/geotag", Flip(Encoding.UTF8.GetBytes(Valid))),
        3 => Post("/v1/geotag", Encoding.UTF8.GetBytes(WithOddMember())),
        4 => Post("/v1/geotag", Encoding.UTF8.GetBytes(Deep(_random.Next(200)))),
        5 => Post(Any<string>(Paths.AsSpan(0, 2)), Flip(Encoding.UTF8.GetBytes(Batch())), Json),
        6 => Post("/v1/geotag/batch", Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, _random.Next(20)).Select(_ => _random.Next(3) == 0 ? WithOddMember() : Any(Values)))), "application/x-ndjson"),
        7 => Get(),
        8 => Post(Any(Paths), Encoding.UTF8.GetBytes(Valid), Any(Types), Any(Methods)),
        9 => Post("/v1/geotag", RepeatedText.Request(_random)),
        _ => _random.Next(50) == 0 ? Post(Any<string>(Paths.AsSpan(0, 2)), RandomBytes(2_200_000)) : Post("/v1/geotag", Encoding.UTF8.GetBytes(OddText())),
    };

    private HttpRequestMessage Post(string path, byte[] body, string type = Json, string method = "POST")
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (_random.Next(4) == 0)
        {
            request.Headers.TryAddWithoutValidation("Accept", Any(Accepts));
        }

        return request;
    }

    private HttpRequestMessage Get()
    {
        var query = string.Join('&', Enumerable.Range(0, _random.Next(6)).Select(_ => $"{Any(Parameters)}={Uri.EscapeDataString(Any(Values).Trim('"'))}"));
        return new HttpRequestMessage(new HttpMethod(_random.Next(4) == 0 ? Any(Methods) : "GET"), $"{Any(Paths)}?{query}");
    }

    private string WithOddMember()
    {
        var odd = $"\"{Any(Members)}\": {Any(Values)}";
        return _random.Next(2) == 0 ? "{" + odd + "}" : "{" + odd + ", " + Valid.TrimStart()[1..].ReplaceLineEndings("");
    }

    private string OddText()
    {
        var text = new StringBuilder("{\"text\": \"").Append(Marker).Append(' ');
        for (var i = _random.Next(500); i > 0; i--)
        {
            text.Append(_random.Next(4) switch
            {
                0 => string.Create(CultureInfo.InvariantCulture, $"\\u{_random.Next(0x10000):x4}"),
                1 => Any(["Kirkuk ", "Paris, ", "U.S. ", "(", "\\n\\n", "— ", "\\\"", "St. ", "$5 ", "@a ", "http://x "]),
                _ => char.ToString((char)_random.Next(0x20, 0x7f)).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal),
            });
        }

        return text.Append("\"}").ToString();
    }

    private string Batch() => "{\"documents\": [" + string.Join(", ", Enumerable.Range(0, _random.Next(150)).Select(_ => _random.Next(2) == 0 ? "{\"text\": \"Kirkuk\"}" : Any(Values))) + "]}";

    private static string Deep(int levels) => "{\"text\": " + new string('[', levels) + "\"" + Marker + "\"" + new string(']', levels) + "}";

    private byte[] RandomBytes(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    private byte[] Cut(byte[] bytes) => bytes[.._random.Next(bytes.Length)];

    private byte[] Flip(byte[] bytes)
    {
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);
        }

        return bytes;
    }

    private T Any<T>(ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];
}
