namespace GeoTagger;

/// <summary>A step of the way of a text: reads the layers of the document that are there, and adds its own.</summary>
/// <param name="Name">What it is called where time and work are measured.</param>
/// <param name="Run">Does it; takes its steps at the document's meter.</param>
internal sealed record Stage(string Name, Action<Document> Run);
