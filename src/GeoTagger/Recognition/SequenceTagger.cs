using System.Collections.Concurrent;
using System.Globalization;
using GeoTagger.Gazetteers;
using GeoTagger.Matching;
using GeoTagger.Text;

namespace GeoTagger.Recognition;

/// <summary>
/// Finds the entities and the place names of a text with two linear-chain conditional random fields over the same features (Lafferty,
/// McCallum, Pereira 2001). Reads the tokens and the gazetteer's matches, adds entity and toponym mentions. Immutable and thread-safe; its
/// models are mapped into memory and shared by all processes that use them.
/// </summary>
public sealed class SequenceTagger : IDisposable
{
    /// <summary>File of the entity model in the model folder.</summary>
    public const string EntityFile = "entities.bin";

    /// <summary>File of the toponym model.</summary>
    public const string ToponymFile = "toponyms.bin";

    /// <summary>File of the word clusters.</summary>
    public const string ClusterFile = "clusters.bin";

    /// <summary>File of the word vectors.</summary>
    public const string VectorFile = "vectors.bin";

    internal const string EntityKind = "entities";
    internal const string ToponymKind = "toponyms";

    private readonly ConcurrentBag<TextReading> _readings = [];
    private readonly WordClusters _clusters;
    private readonly WordVectors _vectors;
    private readonly GazetteerCueReader _gazetteer;
    private readonly CrfModel _entities;
    private readonly CrfModel _toponyms;
    private readonly IReadOnlyList<ModelFile> _files;

    private SequenceTagger(IReadOnlyList<ModelFile> files, WordClusters clusters, WordVectors vectors, Gazetteer gazetteer, CrfModel entities, CrfModel toponyms)
    {
        _files = files;
        _clusters = clusters;
        _vectors = vectors;
        _gazetteer = new GazetteerCueReader(gazetteer);
        _entities = entities;
        _toponyms = toponyms;
    }

    /// <summary>
    /// The first digits of the checksum of the toponym model. It is another one whenever any of the four files is: those that the model was
    /// trained with are named in it by their checksums, and with others it is refused.
    /// </summary>
    public string Version => string.Create(CultureInfo.InvariantCulture, $"{_toponyms.Checksum >> 32:x8}");

    /// <summary>Reads the models of a folder and checks them.</summary>
    /// <param name="folder">The folder with its files.</param>
    /// <param name="gazetteer">The gazetteer whose matches will be read.</param>
    /// <exception cref="TaggerModelException">A file is missing, damaged, of another format, or not of the same training as the others.</exception>
    public static SequenceTagger Open(string folder, Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(gazetteer);
        List<ModelFile> files = [];
        try
        {
            var clusters = WordClusters.Read(Open(ClusterFile, WordClusters.Kind));
            var vectors = WordVectors.Read(Open(VectorFile, WordVectors.Kind));
            var entities = CrfModel.Read(Open(EntityFile, EntityKind), vectors);
            var toponyms = CrfModel.Read(Open(ToponymFile, ToponymKind), vectors, entities.Network);
            entities.RequireTypes(Enum.GetValues<EntityCategory>().Length);
            toponyms.RequireTypes(Enum.GetValues<ToponymType>().Length);
            var basis = TrainingBasis.Of(clusters, vectors);
            entities.RequireTrainedWith(basis);
            toponyms.RequireTrainedWith(basis.Beside(entities));
            return new SequenceTagger(files, clusters, vectors, gazetteer, entities, toponyms);
        }
        catch
        {
            files.ForEach(file => file.Dispose());
            throw;
        }

        ModelFile Open(string file, string kind)
        {
            files.Add(ModelFile.Open(Path.Combine(folder, file), kind));
            return files[^1];
        }
    }

    /// <summary>Gives the models back; nothing may be tagging.</summary>
    public void Dispose()
    {
        foreach (var file in _files)
        {
            file.Dispose();
        }
    }

    /// <summary>Appends what it finds in a text, each list in text order and without overlaps of its own.</summary>
    /// <param name="text">The text with its tokens and sentences.</param>
    /// <param name="matches">The gazetteer names in it.</param>
    /// <param name="entities">Gets the entities.</param>
    /// <param name="toponyms">Gets the place names, those inside entities too.</param>
    public void Tag(TokenizedText text, List<GazetteerMatch> matches, List<EntityMention> entities, List<ToponymMention> toponyms)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(matches);
        ArgumentNullException.ThrowIfNull(entities);
        ArgumentNullException.ThrowIfNull(toponyms);
        if (!_readings.TryTake(out var reading))
        {
            reading = new TextReading(_clusters, _vectors, _gazetteer, _entities, _toponyms);
        }

        reading.Read(text, matches);
        var starts = text.SentenceStarts;
        for (var sentence = 0; sentence < starts.Length; sentence++)
        {
            var end = sentence + 1 < starts.Length ? starts[sentence + 1] : text.Tokens.Length;
            AppendEntities(text, reading.Entities, starts[sentence], end, entities);
            AppendToponyms(text, reading.Toponyms!, starts[sentence], end, toponyms);
        }

        _readings.Add(reading);
    }

    private static void AppendEntities(TokenizedText text, HeadReader head, int first, int end, List<EntityMention> entities)
    {
        for (var spans = new LabelSpans(head.Labels, first, end); spans.MoveNext();)
        {
            if (TrainedScript.Covers(text.Slice(spans.First, spans.Count)))
            {
                entities.Add(new EntityMention(spans.First, spans.Count, (EntityCategory)spans.Type, Confidence(head, first, end, spans)));
            }
        }
    }

    private static void AppendToponyms(TokenizedText text, HeadReader head, int first, int end, List<ToponymMention> toponyms)
    {
        for (var spans = new LabelSpans(head.Labels, first, end); spans.MoveNext();)
        {
            if (TrainedScript.Covers(text.Slice(spans.First, spans.Count)))
            {
                var isDemonym = spans.Type == (int)ToponymType.Demonym;
                toponyms.Add(new ToponymMention(spans.First, spans.Count, isDemonym, Confidence(head, first, end, spans)));
            }
        }
    }

    private static double Confidence(HeadReader head, int first, int end, LabelSpans spans) =>
        head.Model.Calibrate(spans.Type, head.ProbabilityOf((spans.First, spans.First + spans.Count), spans.Type, (first, end)));
}
