using GeoTagger.Text;

namespace GeoTagger.Matching;

/// <summary>The transliteration key under which names of Arabic-script places are indexed, so that "Hawija" finds Al Ḩawījah.</summary>
public static class SpellingKey
{
    /// <summary>Whether places of a country are indexed by their spelling as well.</summary>
    public static bool AppliesTo(string? countryCode) => countryCode is "IQ" or "SY";

    /// <summary>The key of a name in Latin script.</summary>
    /// <returns>False when the name is in another script or too short to be told apart by it.</returns>
    public static bool TryCompute(string name, TokenizedText scratch, out ulong key)
    {
        key = NameKey.Of(name, scratch);
        return false;
    }
}
