using System.Text;

namespace GeoTagger.Recognition;

/// <summary>Tells the script that the tagger's corpora are written in from the others, whose place names are read by rules.</summary>
internal static class TrainedScript
{
    private const int LastLatinExtendedB = 0x24F;
    private const int FirstLatinExtendedAdditional = 0x1E00;
    private const int LastLatinExtendedAdditional = 0x1EFF;

    /// <summary>Whether all letters of a word or name are Latin ones; true when there are none.</summary>
    public static bool Covers(ReadOnlySpan<char> name)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune.Value > LastLatinExtendedB && rune.Value is not (>= FirstLatinExtendedAdditional and <= LastLatinExtendedAdditional) && Rune.IsLetter(rune))
            {
                return false;
            }
        }

        return true;
    }
}
