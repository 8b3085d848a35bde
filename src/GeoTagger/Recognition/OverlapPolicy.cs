namespace GeoTagger.Recognition;

/// <summary>What happens to mentions that share tokens.</summary>
public enum OverlapPolicy
{
    /// <summary>The longer one stays, of equal ones the earlier: "New York City" and not "York City".</summary>
    PreferLongestThenEarliest,

    /// <summary>As above, but a place inside another name stays and is marked nested: "Paris" in "Paris Police Department".</summary>
    KeepNestedPlaces,
}
