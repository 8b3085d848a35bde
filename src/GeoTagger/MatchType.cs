namespace GeoTagger;

/// <summary>How the words of a mention led to a place.</summary>
public enum MatchType : byte
{
    /// <summary>The place's main name.</summary>
    Name,

    /// <summary>Another name of the place, in any language or script, or its short form ("Diyala" for Diyala Governorate).</summary>
    AlternateName,

    /// <summary>An abbreviation or code: "W.Va.", "UAE".</summary>
    Abbreviation,

    /// <summary>A word for people or things of the place: "Iraqi".</summary>
    Demonym,

    /// <summary>Another spelling of a name, found by its transliteration key: "Hawija" for Al Ḩawījah.</summary>
    Spelling,
}
