using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GeoTagger.Focus;

namespace GeoTagger.Learning.Evaluation;

/// <summary>
/// A digest of everything that the pipeline says of texts: two runs with the same digests gave the same answers. It is how a change that
/// is to make the pipeline faster shows that it changed nothing else.
/// </summary>
public sealed class TaggingDigest : IDisposable
{
    private static readonly TaggingOptions Everything = new() { Demonyms = true, Alternatives = 3, Explain = true };

    private readonly IncrementalHash _entities = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash _answers = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>How many entities were found.</summary>
    public int Count { get; private set; }

    /// <summary>Digest of spans, categories and places: the same on every machine.</summary>
    public string Entities => Convert.ToHexStringLower(_entities.GetCurrentHash());

    /// <summary>
    /// Digest of the whole answers to the last bit, with confidences, alternatives, reasons and focus; processors of other kinds may sum
    /// in another order.
    /// </summary>
    public string Answers => Convert.ToHexStringLower(_answers.GetCurrentHash());

    /// <summary>Tags a text and adds the answer.</summary>
    public void Add(string text, GeoTaggingPipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        var document = pipeline.Tag(text, Everything);
        Count += document.Entities.Count;
        foreach (var entity in document.Entities)
        {
            Append(_entities, $"{entity.Offset} {entity.Length} {entity.Category} {entity.Subcategory} {entity.Nested} {entity.Place?.Place.Id} {entity.Place?.MatchType}\n");
            Append(_answers, $"{entity.Offset} {entity.Length} {entity.Category} {entity.Subcategory} {entity.Nested} {entity.Confidence:R}\n");
            if (entity.Place is { } place)
            {
                Append(_answers, $"{place.Place} {place.MatchType} {place.Confidence:R} {string.Join(' ', place.Place.Links)} {string.Join('\n', place.Reasons)}\n");
                AppendAll(place.Alternatives, other => $"{other.Place.Id} {other.MatchType} {other.Confidence:R}\n");
            }
        }

        AppendFocus(document.Focus);
        Append(_entities, $"\n");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _entities.Dispose();
        _answers.Dispose();
    }

    private void AppendFocus(DocumentFocus focus)
    {
        foreach (var places in (ReadOnlySpan<IReadOnlyList<FocusPlace>>)[focus.Countries, focus.Admin1, focus.Places])
        {
            AppendAll(places, place => $"{place.Place.Id} {place.Score:R} {place.Mentions}\n");
            Append(_answers, $"\n");
        }
    }

    private void AppendAll<T>(IEnumerable<T> items, Func<T, FormattableString> words)
    {
        foreach (var item in items)
        {
            Append(_answers, words(item));
        }
    }

    private static void Append(IncrementalHash digest, FormattableString words) =>
        digest.AppendData(Encoding.UTF8.GetBytes(words.ToString(CultureInfo.InvariantCulture)));
}
