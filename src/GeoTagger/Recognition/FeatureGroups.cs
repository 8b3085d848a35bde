namespace GeoTagger.Recognition;

/// <summary>Groups of features that can be left out to see what each is worth.</summary>
[Flags]
public enum FeatureGroups
{
    /// <summary>Words, their parts and their neighbours only.</summary>
    None = 0,

    /// <summary>Word clusters.</summary>
    Clusters = 1,

    /// <summary>What the gazetteer knows.</summary>
    Gazetteer = 2,

    /// <summary>How the rest of the text uses a word.</summary>
    Evidence = 4,

    /// <summary>What a first reading made of the rest of the text.</summary>
    Memory = 8,

    /// <summary>What the words around are like, by the context network.</summary>
    Network = 16,

    /// <summary>All of them.</summary>
    All = Clusters | Gazetteer | Evidence | Memory | Network,
}
