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
        Entities = new LazyList<EntityReply>(document.Entities.Count, ToEntities(document, request.StringIndexType, options.Explain)),
        Placed = document.Entities.Count(entity => entity.Place is not null),
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

    private static IEnumerable<EntityReply> ToEntities(TaggedDocument document, StringIndexType unit, bool explain)
    {
        var inUnits = unit == StringIndexType.Utf16CodeUnit;
        var codePoints = new CodePointCounter(document.Text);
        foreach (var entity in document.Entities)
        {
            var text = document.Text.Substring(entity.Offset, entity.Length);
            yield return new EntityReply
            {
                Text = text,
                Category = entity.Category,
                Subcategory = entity.Subcategory,
                Offset = inUnits ? entity.Offset : codePoints.Advance(entity.Offset),
                Length = inUnits ? entity.Length : CodePointCounter.Count(text),
                ConfidenceScore = Confidence.Round(entity.Confidence),
                Nested = entity.Nested,
                Place = entity.Place is { } place ? new ResolvedPlaceReply(place, explain) : null,
            };
        }
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
