using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace GeoTagger.Cli.Outputs;

/// <summary>Reads the features of a FeatureCollection one after the other, on whatever lines they stand; holds a few of them at a time.</summary>
internal sealed class FeatureReader
{
    private readonly List<JsonElement> _features = [];
    private JsonReaderState _state;
    private bool _isNamed;
    private bool _isInside;
    private bool _isFound;

    /// <summary>The features of a stream.</summary>
    /// <exception cref="JsonException">It holds no FeatureCollection, or not the whole of one.</exception>
    public static async IAsyncEnumerable<JsonElement> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var input = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 1 << 16));
        var reader = new FeatureReader();
        bool isEnd;
        do
        {
            var read = await input.ReadAsync(cancellationToken);
            isEnd = read.IsCompleted;
            input.AdvanceTo(reader.Read(read.Buffer, isEnd), read.Buffer.End);
            foreach (var feature in reader._features)
            {
                yield return feature;
            }

            reader._features.Clear();
        }
        while (!isEnd);

        if (!reader._isFound)
        {
            throw new JsonException();
        }
    }

    /// <summary>Reads as many features as a buffer has the whole of.</summary>
    /// <returns>How far it has come.</returns>
    private SequencePosition Read(ReadOnlySequence<byte> buffer, bool isEnd)
    {
        var json = new Utf8JsonReader(buffer, isEnd, _state);
        var whole = json;
        while (json.Read() && IsTaken(ref json))
        {
            whole = json;
        }

        _state = whole.CurrentState;
        return buffer.GetPosition(whole.BytesConsumed);
    }

    /// <summary>Takes what the reader stands at.</summary>
    /// <returns>Whether all of it is there.</returns>
    private bool IsTaken(ref Utf8JsonReader json)
    {
        switch (json.TokenType, json.CurrentDepth)
        {
            case (JsonTokenType.PropertyName, 1):
                _isNamed = json.ValueTextEquals("features"u8);
                return _isNamed || json.TrySkip();
            case (JsonTokenType.StartArray, 1):
                _isFound |= _isInside = _isNamed;
                return true;
            case (JsonTokenType.EndArray, 1):
                _isInside = false;
                return true;
            case (_, 2) when _isInside:
                if (!JsonDocument.TryParseValue(ref json, out var feature))
                {
                    return false;
                }

                using (feature)
                {
                    _features.Add(feature.RootElement.Clone());
                }

                return true;
            default:
                return true;
        }
    }
}
