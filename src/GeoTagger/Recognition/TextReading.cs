using GeoTagger.Matching;
using GeoTagger.Text;

namespace GeoTagger.Recognition;

/// <summary>
/// The scratch of one call: reads a text with the entity model, reads the names again with what the first reading made of the rest of
/// the text, then lets the toponym model read it with the entities in sight.
/// </summary>
internal sealed class TextReading(WordClusters clusters, WordVectors vectors, GazetteerCueReader gazetteer, CrfModel entities, CrfModel? toponyms)
{
    private readonly HeadReader _entities = new(entities);
    private readonly HeadReader? _toponyms = toponyms is null ? null : new HeadReader(toponyms);
    private readonly LabelMemory _memory = new();
    private readonly NetworkActivations _activations = new();
    private NetworkInput[] _inputs = [];
    private readonly uint[] _features = new uint[FeatureExtractor.MaxFeatures];

    public TextView View { get; } = new(clusters, gazetteer);

    public HeadReader Entities => _entities;

    public HeadReader? Toponyms => _toponyms;

    public void Read(TokenizedText text, List<GazetteerMatch> matches)
    {
        View.Read(text, matches);
        ReadEntities(View);
        ReadToponyms();
    }

    /// <summary>Finds the entity labels of the text that a view shows.</summary>
    public void ReadEntities(TextView view)
    {
        var count = view.Traits.Count;
        _entities.Reset(count);
        _toponyms?.Reset(count);
        var plain = _entities.Model.PlainWords;
        for (var token = 0; token < count; token++)
        {
            if (plain.Covers(view.Traits[token]))
            {
                _entities.SetPlain(token);
                _toponyms?.SetPlain(token);
                continue;
            }

            ReadOnlySpan<uint> features = _features.AsSpan(0, FeatureExtractor.Extract(view, token, _entities.Model.Groups, _features));
            _entities.Add(token, features);
            _toponyms?.Add(token, features);
        }

        ReadContext(view);
        DecodeAll(view, _entities);
        if ((_entities.Model.Groups & FeatureGroups.Memory) != 0)
        {
            ReadAgain(view);
        }
    }

    private void ReadAgain(TextView view)
    {
        _memory.Read(view.Traits, _entities.Labels);
        for (var token = 0; token < view.Traits.Count; token++)
        {
            if (!_entities.IsPlain(token) && FeatureExtractor.ExtractMemory(view, _memory, token, _features) is var remembered and > 0)
            {
                _entities.Add(token, _features.AsSpan(0, remembered));
            }
        }

        DecodeAll(view, _entities);
    }

    /// <summary>The layers read each sentence once, both heads look at what they make of it.</summary>
    private void ReadContext(TextView view)
    {
        if (_entities.Model.Network is not { } network)
        {
            return;
        }

        var starts = view.Traits.Text.SentenceStarts;
        for (var sentence = 0; sentence < starts.Length; sentence++)
        {
            var (first, end) = (starts[sentence], sentence + 1 < starts.Length ? starts[sentence + 1] : view.Traits.Count);
            if (_inputs.Length < end - first)
            {
                _inputs = new NetworkInput[Math.Max(end - first, 2 * _inputs.Length)];
            }

            for (var token = first; token < end; token++)
            {
                _inputs[token - first] = NetworkInput.Of(view, vectors, token, _entities.IsPlain(token));
            }

            network.Read(_inputs.AsSpan(0, end - first), _activations);
            _entities.AddContext(_activations, first);
            _toponyms?.AddContext(_activations, first);
        }
    }

    private void ReadToponyms()
    {
        if (_toponyms is null)
        {
            return;
        }

        for (var token = 0; token < View.Traits.Count; token++)
        {
            if (_toponyms.IsPlain(token))
            {
                continue;
            }

            _toponyms.Add(token, _features.AsSpan(0, FeatureExtractor.ExtractStacked(View, _entities.Labels, token, _features)));
        }

        DecodeAll(View, _toponyms);
    }

    private static void DecodeAll(TextView view, HeadReader head)
    {
        var starts = view.Traits.Text.SentenceStarts;
        for (var sentence = 0; sentence < starts.Length; sentence++)
        {
            head.Decode(starts[sentence], sentence + 1 < starts.Length ? starts[sentence + 1] : view.Traits.Count);
        }
    }
}
