using System.IO.Hashing;
using System.Runtime.InteropServices;
using GeoTagger.Matching;
using GeoTagger.Recognition;
using GeoTagger.Tests.Gazetteers;
using GeoTagger.Text;

namespace GeoTagger.Tests.Recognition;

/// <summary>
/// The weights of the models belong to features by their hashes: a template that is changed leaves them without meaning, and nothing else
/// would tell. So whatever a text gives to heads and network has a fingerprint, which the models carry.
/// </summary>
public sealed class FeatureFingerprintTests
{
    private const string Text = """
        BAGHDAD, March 3 (Reuters) - Prime Minister Masrour Barzani left Khanaqin, in Diyala Governorate, on Monday with 1,200 troops.
        "We lost the town," an Iraqi officer of the Popular Mobilization Forces (PMF) said. Barzani's brother met the PMF near the Kurdistan
        Region for $5 million, and the Army-led force of Dr. Smith & Co. left the town of Khanaqin.

        IRAQI ARMY LEAVES TOWN

        Iraqi Army Leaves Small Town of Khanaqin

        the river rose in khanaqin after two days, see http://example.com/x for São Paulo, العراق too.
        """;

    private readonly TokenizedText _tokens = new();
    private readonly List<GazetteerMatch> _matches = [];
    private readonly XxHash3 _hash = new();

    [Fact]
    public void Features_are_those_that_the_models_were_trained_with()
    {
        using var world = GazetteerTests.Iraq();
        NewsTokenizer.Tokenize(Text, _tokens);
        new GazetteerMatcher(world.Gazetteer).Match(_tokens, _matches);
        var view = new TextView(TinyClusters.Of("left", "troops", "army", "river"), new GazetteerCueReader(world.Gazetteer));
        view.Read(_tokens, _matches, new WorkMeter());
        var labels = Labels(view.Traits);
        var memory = new LabelMemory();
        memory.Read(view.Traits, labels, new WorkMeter());

        var features = new uint[FeatureExtractor.MaxFeatures];
        var vectors = TinyVectors.Open();
        for (var token = 0; token < view.Traits.Count; token++)
        {
            Add<uint>(features.AsSpan(0, FeatureExtractor.Extract(view, token, FeatureGroups.All, features)));
            Add<uint>(features.AsSpan(0, FeatureExtractor.ExtractMemory(view, memory, token, features)));
            Add<uint>(features.AsSpan(0, FeatureExtractor.ExtractStacked(view, labels, token, features)));
            Add(NetworkInput.Of(view, vectors, token, isPlain: false).Columns);
        }

        Add<int>([NetworkInput.ColumnCount, WordVectors.Dimensions, ContextNetwork.Hidden, .. ContextNetwork.Dilations]);
        var fingerprint = _hash.GetCurrentHashAsUInt64();

        Assert.True(fingerprint == FeatureExtractor.Fingerprint,
            $"The features of a text are others than those that the models were trained with. If that is wanted, set FeatureExtractor.Fingerprint to 0x{fingerprint:X16} and train the models again.");
    }

    private void Add<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged
    {
        _hash.Append(BitConverter.GetBytes(numbers.Length));
        _hash.Append(MemoryMarshal.AsBytes(numbers));
    }

    /// <summary>Every run of capitalized words as a name, of one type after the other.</summary>
    private static byte[] Labels(TextTraits text)
    {
        var types = Enum.GetValues<EntityCategory>().Length;
        var labels = Enumerable.Repeat((byte)LabelSet.Outside, text.Count).ToArray();
        for (var (first, type) = (0, 0); first < text.Count; first++)
        {
            var last = first;
            while (text[first].IsCapitalized && last + 1 < text[first].SentenceEnd && text[last + 1].IsCapitalized)
            {
                last++;
            }

            for (var token = first; text[first].IsCapitalized && token <= last; token++)
            {
                var part = first == last ? SpanPart.Single : token == first ? SpanPart.Begin : token == last ? SpanPart.End : SpanPart.Inside;
                labels[token] = (byte)LabelSet.Label(type % types, part);
            }

            type += text[first].IsCapitalized ? 1 : 0;
            first = last;
        }

        return labels;
    }
}
