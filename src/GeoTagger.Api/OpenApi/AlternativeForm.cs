namespace GeoTagger.Api.OpenApi;

/// <summary>Another form that an endpoint answers in; the framework's own description holds one a status.</summary>
/// <param name="MediaType">Its media type.</param>
/// <param name="Contract">What it holds.</param>
internal sealed record AlternativeForm(string MediaType, Type Contract);
