namespace GeoTagger.Hosting;

/// <summary>Something that must be there before the program can do its work.</summary>
internal interface IReadiness
{
    /// <summary>Whether it is.</summary>
    bool IsReady { get; }

    /// <summary>Why it never will be, in a sentence; null as long as there is hope.</summary>
    string? Failure { get; }
}
