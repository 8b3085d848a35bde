using System.Globalization;
using GeoTagger.Gazetteers;

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

    private readonly ScratchPool<TextReading> _readings = new();
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

    /// <summary>Appends what it finds in a text to the document's entities and toponyms, each in text order and without overlaps of its own.</summary>
    /// <param name="document">The document with its tokens and matches.</param>
    public void Tag(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var reading = _readings.Take(document.IsOrdinary) ?? new TextReading(_clusters, _vectors, _gazetteer, _entities, _toponyms);
        reading.Read(document.Tokens, document.Matches, new FoundSpans(document.Entities, document.Toponyms), document.Meter);
        _readings.GiveBack(reading, document.IsOrdinary);
    }
}
