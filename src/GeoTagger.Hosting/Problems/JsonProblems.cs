using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GeoTagger.Hosting.Contracts;

namespace GeoTagger.Hosting.Problems;

/// <summary>Says what is wrong with a body, by its JSON path; the reader's own messages name types of the code and may quote the text.</summary>
internal static class JsonProblems
{
    /// <summary>The problem behind an exception of the reader.</summary>
    /// <param name="error">The exception.</param>
    /// <param name="contract">The type that was being read.</param>
    /// <param name="firstLine">Number of the first line of what was read, in what the caller sent.</param>
    public static Problem From(JsonException error, Type contract, long firstLine = 1)
    {
        var path = error.Path is { } full ? full.TrimStart('$').TrimStart('.') : "";
        if (error is TooManyItemsException tooMany)
        {
            return TooMany(tooMany, path);
        }

        // Only the reader itself fails with an inner exception of its own kind: the bytes are no JSON. All else is a matter of the contract.
        if (error.InnerException is JsonException)
        {
            var line = ((error.LineNumber ?? 0) + firstLine).ToString(CultureInfo.InvariantCulture);
            var column = ((error.BytePositionInLine ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
            var where = path.Length == 0 ? "" : $", in {path}";
            return ProblemTypes.InvalidJson.Because($"Line {line}, byte {column}{where}.");
        }

        return path.Length == 0
            ? ProblemTypes.InvalidRequest.Because("Must be a JSON object as the contract describes it.")
            : ProblemTypes.InvalidRequest.BecauseOf(path, Sentence(error, path, contract));
    }

    /// <summary>The path leads to the item that is one too many, or to the list.</summary>
    private static Problem TooMany(TooManyItemsException error, string path) => error.Item == typeof(BatchDocument)
        ? ProblemTypes.TooManyDocuments.Because(string.Create(CultureInfo.InvariantCulture, $"The batch has more than {error.Most} documents."))
        : ProblemTypes.InvalidRequest.BecauseOf(path.Split('[')[0], string.Create(CultureInfo.InvariantCulture, $"Must have at most {error.Most} items."));

    private static string Sentence(JsonException error, string path, Type contract)
    {
        var type = TypeAt(path, contract);
        return type is null ? "There is no such member."
            : error.Message.StartsWith("Duplicate property", StringComparison.Ordinal) ? "Is given more than once."
            : $"Must be {Expected(type)}.";
    }

    /// <summary>Walks the path down the contract; null where it leaves it.</summary>
    private static Type? TypeAt(string path, Type contract)
    {
        var type = contract;
        foreach (var segment in path.Split('.'))
        {
            var bracket = segment.IndexOf('[', StringComparison.Ordinal);
            var name = bracket < 0 ? segment : segment[..bracket];
            var property = ApiJson.Options.GetTypeInfo(type).Properties.FirstOrDefault(property => property.Name == name);

            // Brackets are round an index, and round a name of odd characters, which no object has.
            var next = bracket < 0 || property is null ? property?.PropertyType : ApiJson.Options.GetTypeInfo(property.PropertyType).ElementType;
            if (next is null)
            {
                return null;
            }

            type = next;
        }

        return type;
    }

    private static string Expected(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => "a string of Unicode text, without lone surrogates or invalid UTF-8",
            _ when type == typeof(bool) => "true or false",
            _ when type == typeof(int) => "a whole number",
            _ when type == typeof(double) => "a number",
            _ when type.IsEnum => "one of " + string.Join(", ", Names(type)),
            _ when ApiJson.Options.GetTypeInfo(type).Kind == JsonTypeInfoKind.Enumerable => "an array",
            _ => "an object",
        };
    }

    private static IEnumerable<string> Names(Type type) =>
        Enum.GetValues(type).Cast<object>().Select(value => JsonSerializer.Serialize(value, ApiJson.Options.GetTypeInfo(type)).Trim('"'));
}
