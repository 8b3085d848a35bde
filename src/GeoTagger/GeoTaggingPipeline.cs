using GeoTagger.Gazetteers;

namespace GeoTagger;

/// <summary>
/// The way of a text from characters to entities with places. Immutable and thread-safe: build one with
/// <see cref="GeoTaggingPipelineBuilder"/> and keep it.
/// </summary>
public sealed class GeoTaggingPipeline
{
    internal GeoTaggingPipeline(Gazetteer gazetteer) => Gazetteer = gazetteer;

    /// <summary>The places that mentions are resolved to.</summary>
    public Gazetteer Gazetteer { get; }

    /// <summary>Version of the models that recognise and resolve.</summary>
    public string ModelVersion { get; } = "0";

    /// <summary>Tags one text.</summary>
    /// <param name="text">Any text; offsets of the result are UTF-16 units in it.</param>
    /// <param name="options">What the caller asks for.</param>
    /// <param name="cancellationToken">Checked between and inside the stages.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public TaggedDocument Tag(string text, TaggingOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        cancellationToken.ThrowIfCancellationRequested();
        return new TaggedDocument(text, [], Gazetteer.PlaceCount == 0 ? Focus.DocumentFocus.None : Focus.DocumentFocus.None);
    }
}
