namespace GeoTagger.Hosting;

/// <summary>A first text for a pipeline that nobody has used: a part that cannot do its work shows, and all of it is compiled.</summary>
internal static class PipelineProbe
{
    // Something that every part has to look at.
    private const string Text = "KIRKUK (AP) - Governor Rebwar Taha said on Monday that 12 people came from Paris, Texas.";

    /// <summary>Tags the text; throws whatever the pipeline throws.</summary>
    public static void Try(GeoTaggingPipeline pipeline, CancellationToken cancellationToken) => pipeline.Tag(Text, cancellationToken: cancellationToken);
}
