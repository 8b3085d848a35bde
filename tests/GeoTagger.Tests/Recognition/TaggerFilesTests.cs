using GeoTagger.Recognition;

namespace GeoTagger.Tests.Recognition;

/// <summary>Broken files of the tagger: they are refused when they are opened, for what reads them later looks at no bounds.</summary>
public sealed class TaggerFilesTests
{
    private const string Name = "broken.bin";

    private static readonly string Folder = Path.Combine(ShippedModels.Root, "models/tagger");

    [Fact]
    public void A_file_cut_short_anywhere_is_refused()
    {
        var whole = Shipped(SequenceTagger.ToponymFile);
        var random = new Random(8);
        for (var i = 0; i < 1_000; i++)
        {
            AssertRefused(whole[..random.Next(whole.Length)], SequenceTagger.ToponymKind);
        }
    }

    [Theory]
    [InlineData(SequenceTagger.ToponymFile, SequenceTagger.ToponymKind)]
    [InlineData(SequenceTagger.ClusterFile, WordClusters.Kind)]
    public void A_file_with_any_part_changed_is_refused(string file, string kind)
    {
        const int Parts = 256;
        var bytes = Shipped(file);
        var random = new Random(9);
        for (var part = 0; part < Parts; part++)
        {
            var start = (int)((long)bytes.Length * part / Parts);
            var changed = bytes.AsSpan(start, Math.Min(random.Next(1, 64), bytes.Length - start));
            Flip(changed);
            AssertRefused(bytes, kind);
            Flip(changed);
        }

        ModelFile.Parse(bytes, Name, kind);
    }

    /// <summary>Not damaged by chance, which the checksum tells, but by a program that wrote a right checksum over wrong content.</summary>
    [Fact]
    public void Content_that_makes_no_sense_never_comes_to_be_used()
    {
        var whole = TinyModels.Crf();
        for (var position = 0; position < whole.Length; position++)
        {
            byte[] changed = [.. whole];
            changed[position] ^= 0xFF;
            ModelFile.Seal(changed);
            try
            {
                var open = new OpenTokens();
                open.Reset(4);
                var head = new HeadReader(CrfModel.Read(ModelFile.Parse(changed, Name, TinyModels.Kind), vectors: null!), open);
                head.Reset(4);
                head.MoveTo(0, 4);
                for (var token = 0; token < 4; token++)
                {
                    head.Add(token, [.. Enumerable.Range(1, TinyModels.Features).Select(feature => (uint)feature << 20)]);
                }

                head.Decode(0, 4);
                for (var spans = new LabelSpans(head.Labels, 0, 4); spans.MoveNext();)
                {
                    head.ProbabilityOf((spans.First, spans.First + spans.Count), spans.Type, (0, 4));
                }
            }
            catch (TaggerModelException)
            {
                // As it should be; a changed weight is a model like any other.
            }
        }
    }

    [Theory]
    [InlineData(12, 0, "damaged")] // sections
    [InlineData(40, -128, "damaged")] // where the first begins
    [InlineData(40, 64, "damaged")] // within the head of the file
    [InlineData(44, -1, "damaged")] // its length
    [InlineData(44, int.MaxValue, "damaged")]
    [InlineData(44, 2, "ends within a number")]
    [InlineData(44, 8, "its header is cut short")]
    [InlineData(44, 24, "does not calibrate")]
    [InlineData(52, 512, "transitions, not 256")]
    [InlineData(60, 60, "is no hash table")]
    [InlineData(68, 8, "rows, its 8 weights")]
    [InlineData(68, 32, "rows, its 32 weights")]
    public void Sections_that_do_not_fit_are_told(int position, int number, string words) => AssertTold(position, BitConverter.GetBytes(number), words);

    [Theory]
    [InlineData(0, -1f, "-1 types")]
    [InlineData(0, 2.5f, "2.5 types")]
    [InlineData(0, 1e9f, "1E+09 types")]
    [InlineData(0, float.NaN, "holds no numbers")]
    [InlineData(0, 3f, "does not calibrate")]
    [InlineData(2, 64f, "feature groups 64")]
    [InlineData(2, 16f, "its network is not")]
    [InlineData(4, float.PositiveInfinity, "holds no numbers")]
    public void A_header_that_makes_no_sense_is_told(int number, float value, string words) =>
        AssertTold(128 + (sizeof(float) * number), BitConverter.GetBytes(value), words);

    [Fact]
    public void A_table_without_a_free_slot_is_refused_as_no_search_would_end()
    {
        var bytes = Shipped(SequenceTagger.ClusterFile);
        bytes.AsSpan(128).Replace((byte)0, (byte)1);
        ModelFile.Seal(bytes);

        Assert.Contains("is no hash table", Message(() => WordClusters.Read(ModelFile.Parse(bytes, Name, WordClusters.Kind))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_whose_vector_would_lie_beyond_the_last_is_refused()
    {
        var bytes = Shipped(SequenceTagger.VectorFile);
        bytes.AsSpan(128, 3).Fill(0xFF);
        ModelFile.Seal(bytes);

        Assert.Contains("beyond the last", Message(() => WordVectors.Read(ModelFile.Parse(bytes, Name, WordVectors.Kind))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_of_other_types_than_the_programs_is_refused()
    {
        var model = CrfModel.Read(ModelFile.Parse(TinyModels.Crf(), Name, TinyModels.Kind), vectors: null!);

        Assert.Contains("has 2 types of names, not 9", Message(() => model.RequireTypes(9)), StringComparison.Ordinal);
    }

    private static byte[] Shipped(string file) => File.ReadAllBytes(Path.Combine(Folder, file));

    private static void Flip(Span<byte> bytes)
    {
        foreach (ref var one in bytes)
        {
            one ^= 0xFF;
        }
    }

    private static void AssertTold(int position, byte[] number, string words)
    {
        var bytes = TinyModels.Crf();
        number.CopyTo(bytes, position);
        ModelFile.Seal(bytes);

        Assert.Contains(words, Message(() => CrfModel.Read(ModelFile.Parse(bytes, Name, TinyModels.Kind), vectors: null!)), StringComparison.Ordinal);
    }

    private static void AssertRefused(byte[] bytes, string kind) => Message(() => ModelFile.Parse(bytes, Name, kind));

    private static string Message(Action open)
    {
        var message = Assert.Throws<TaggerModelException>(open).Message;
        Assert.Contains(Name, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
        Assert.EndsWith(".", message, StringComparison.Ordinal);
        return message;
    }
}
