using GeoTagger.Matching;
using GeoTagger.Text;

namespace GeoTagger.Recognition;

/// <summary>
/// The scratch of one call: reads a text with the entity model, reads the names again with what the first reading made of the rest of
/// the text, then lets the toponym model read it with the entities in sight.
/// </summary>
/// <remarks>
/// A text is read window by window. Prose is one window; of a text with more tokens than usual for its length the scores would need too much
/// room, and they are summed again for the second reading, with the same result.
/// </remarks>
internal sealed class TextReading(WordClusters clusters, WordVectors vectors, GazetteerCueReader gazetteer, CrfModel entities, CrfModel? toponyms)
{
    // Of the scores a window holds at least so many tokens, else so many bytes for a unit of the text.
    private const int LeastWindow = 3 * OpenTokens.LongestRun;
    private const int ScoreBytesAUnit = 80;

    // Tokens that the network reads at a time: of longer sentences whole stretches, which are alike where a short pattern is repeated.
    private const int NetworkBlock = OpenTokens.LongestStretch;

    private readonly OpenTokens _open = new();
    private readonly LabelMemory _memory = new();
    private readonly NetworkMemo? _network = entities.Network is { } network ? new NetworkMemo(network) : null;
    private readonly NetworkInput[] _inputs = new NetworkInput[NetworkBlock + (2 * ContextNetwork.Reach)];
    private readonly uint[] _features = new uint[FeatureExtractor.MaxFeatures];
    private HeadReader? _entityHead;
    private HeadReader? _toponymHead;

    public TextView View { get; } = new(clusters, gazetteer);

    public HeadReader Entities => _entityHead ??= new HeadReader(entities, _open);

    private HeadReader? Toponyms => toponyms is null ? null : _toponymHead ??= new HeadReader(toponyms, _open);

    private int BytesAToken => Entities.BytesAToken + (Toponyms?.BytesAToken ?? 0);

    /// <summary>Appends what it finds in a text.</summary>
    public void Read(TokenizedText text, List<GazetteerMatch> matches, FoundSpans found, WorkMeter meter)
    {
        View.Read(text, matches, meter);
        Read(View, found, meter);
    }

    /// <summary>Finds the entity labels of the text that a view shows.</summary>
    public void ReadEntities(TextView view) => Read(view, null, new WorkMeter());

    private void Read(TextView view, FoundSpans? found, WorkMeter meter)
    {
        var count = view.Traits.Count;
        _open.Read(view.Traits, entities.PlainWords);
        Entities.Reset(count);
        Toponyms?.Reset(count);
        var isWhole = count <= Math.Max(LeastWindow, ScoreBytesAUnit * (long)view.Traits.Text.Text.Length / BytesAToken);
        var longest = isWhole ? count : LeastWindow;
        var readsAgain = (entities.Groups & FeatureGroups.Memory) != 0;
        if (readsAgain)
        {
            for (int first = 0, end; first < count; first = _open.StartAfterWindow(end))
            {
                end = _open.EndOfWindow(first, longest);
                Score(view, (first, end), isWhole ? Toponyms : null, meter);
                Decode(view, (first, end), Entities, meter);
            }

            _memory.Read(view.Traits, Entities.Labels, meter);
        }

        for (int first = 0, end; first < count; first = _open.StartAfterWindow(end))
        {
            end = _open.EndOfWindow(first, longest);
            (int First, int End) window = (first, end);
            if (!readsAgain)
            {
                Score(view, window, Toponyms, meter);
            }
            else if (!isWhole)
            {
                // Where it is told nothing new, the labels of the first reading hold.
                Score(view, window, Toponyms, meter);
                Entities.TrustLabels(first, end);
            }

            ReadAgain(view, window, meter);
            ReadToponyms(view, window, meter);
            found?.Append(view, window, Entities, Toponyms, meter);
        }
    }

    /// <summary>Sums what the features and the network say of the tokens of a window.</summary>
    private void Score(TextView view, (int First, int End) window, HeadReader? other, WorkMeter meter)
    {
        Entities.MoveTo(window.First, window.End);
        other?.MoveTo(window.First, window.End);
        for (var token = window.First; token < window.End; token++)
        {
            meter.Step();
            if (!_open.IsPlain(token))
            {
                ReadOnlySpan<uint> features = _features.AsSpan(0, FeatureExtractor.Extract(view, token, entities.Groups, _features));
                Entities.Add(token, features);
                other?.Add(token, features);
            }
        }

        if (_network is { } memo)
        {
            for (var parts = new SentenceParts(view.Traits, window); parts.MoveNext();)
            {
                for (int first = parts.First, end; first < parts.End; first = end)
                {
                    end = Math.Min(parts.End, _open.EndOfWindow(first, NetworkBlock));
                    meter.Step(end - first);
                    ReadContext(view, (first, end), memo, other);
                }
            }
        }
    }

    /// <summary>The layers read a block of a sentence once, with all they see beside it; both heads look at what they make of it.</summary>
    private void ReadContext(TextView view, (int First, int End) block, NetworkMemo memo, HeadReader? other)
    {
        ref readonly var traits = ref view.Traits[block.First];
        var first = Math.Max(traits.SentenceFirst, block.First - ContextNetwork.Reach);
        var end = Math.Min(traits.SentenceEnd, block.End + ContextNetwork.Reach);
        for (var token = first; token < end; token++)
        {
            var isBeside = token < block.First || token >= block.End;
            _inputs[token - first] = NetworkInput.Of(view, vectors, token, isBeside || _open.IsPlain(token));
        }

        var read = memo.Read(_inputs.AsSpan(0, end - first));
        Entities.AddContext(read, first);
        other?.AddContext(read, first);
    }

    private void ReadAgain(TextView view, (int First, int End) window, WorkMeter meter)
    {
        for (var token = window.First; token < window.End && !_memory.IsEmpty; token++)
        {
            meter.Step();
            if (!_open.IsPlain(token) && FeatureExtractor.ExtractMemory(view, _memory, token, _features) is var remembered and > 0)
            {
                Entities.Add(token, _features.AsSpan(0, remembered));
            }
        }

        Decode(view, window, Entities, meter);
    }

    private void ReadToponyms(TextView view, (int First, int End) window, WorkMeter meter)
    {
        if (Toponyms is not { } head)
        {
            return;
        }

        for (var token = window.First; token < window.End; token++)
        {
            meter.Step();
            if (!_open.IsPlain(token))
            {
                head.Add(token, _features.AsSpan(0, FeatureExtractor.ExtractStacked(view, Entities.Labels, token, _features)));
            }
        }

        Decode(view, window, head, meter);
    }

    private static void Decode(TextView view, (int First, int End) window, HeadReader head, WorkMeter meter)
    {
        for (var parts = new SentenceParts(view.Traits, window); parts.MoveNext();)
        {
            meter.Step(parts.End - parts.First);
            head.Decode(parts.First, parts.End);
        }
    }
}
