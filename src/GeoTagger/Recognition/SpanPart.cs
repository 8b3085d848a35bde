namespace GeoTagger.Recognition;

/// <summary>Where in a span a token lies (BIOES).</summary>
internal enum SpanPart
{
    Begin,
    Inside,
    End,
    Single,
}
