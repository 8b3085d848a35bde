namespace GeoTagger.Gazetteers;

/// <summary>Tells at build time what else a single word may mean, by its folded form.</summary>
public interface INameLexicon
{
    /// <summary>The other senses of a name, <see cref="NameSenses.None"/> for one that the lexicon does not know.</summary>
    NameSenses Senses(string name);
}
