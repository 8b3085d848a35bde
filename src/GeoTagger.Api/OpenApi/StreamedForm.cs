namespace GeoTagger.Api.OpenApi;

/// <summary>Another form of an operation's body and of its answer: lines, each of them a thing of its own.</summary>
/// <param name="MediaType">Its media type.</param>
/// <param name="Line">What a line of the body holds.</param>
/// <param name="AnswerLine">What a line of the answer holds.</param>
internal sealed record StreamedForm(string MediaType, Type Line, Type AnswerLine);
