using GeoTagger.Focus;
using GeoTagger.Hosting.Contracts;

namespace GeoTagger.Hosting.Tagging;

/// <summary>Turns what the pipeline found into a reply of the contract.</summary>
internal static class ReplyMapper
{
    /// <summary>The reply to a request.</summary>
    public static GeotagReply ToReply(TaggedDocument document, GeotagRequest request, TaggingOptions options, GeoTaggingPipeline pipeline) => new()
    {
        Id = request.Id,
        Language = options.Language,
        StringIndexType = request.StringIndexType,
        Entities = ToEntities(document, request.StringIndexType, options.Explain),
        Focus = new FocusReply
        {
            Countries = [.. document.Focus.Countries.Select(ToCountry)],
            Admin1 = [.. document.Focus.Admin1.Select(ToPlace)],
            Places = [.. document.Focus.Places.Select(ToPlace)],
        },
        ModelVersion = pipeline.ModelVersion,
        GazetteerVersion = pipeline.Gazetteer.Info.Version,
        Attribution = pipeline.Gazetteer.Info.Attribution,
    };

    private static EntityReply[] ToEntities(TaggedDocument document, StringIndexType unit, bool explain)
    {
        var text = document.Text.AsSpan();
        var codePoints = new CodePointCounter(text);
        var replies = new EntityReply[document.Entities.Count];
        for (var i = 0; i < replies.Length; i++)
        {
            var entity = document.Entities[i];
            var slice = text.Slice(entity.Offset, entity.Length);
            var inUnits = unit == StringIndexType.Utf16CodeUnit;
            replies[i] = new EntityReply
            {
                Text = slice.ToString(),
                Category = entity.Category,
                Subcategory = entity.Subcategory,
                Offset = inUnits ? entity.Offset : codePoints.Advance(entity.Offset),
                Length = inUnits ? entity.Length : CodePointCounter.Count(slice),
                ConfidenceScore = Confidence.Round(entity.Confidence),
                Nested = entity.Nested,
                Place = entity.Place is { } place ? new ResolvedPlaceReply(place, explain) : null,
            };
        }

        return replies;
    }

    private static FocusCountryReply ToCountry(FocusPlace focus) => new()
    {
        CountryCode = focus.Place.CountryCode,
        Name = focus.Place.Name,
        Score = Confidence.Round(focus.Score),
        Mentions = focus.Mentions,
    };

    private static FocusPlaceReply ToPlace(FocusPlace focus) => new()
    {
        Id = focus.Place.Id,
        Name = focus.Place.Name,
        CountryCode = focus.Place.CountryCode,
        Score = Confidence.Round(focus.Score),
        Mentions = focus.Mentions,
    };
}
