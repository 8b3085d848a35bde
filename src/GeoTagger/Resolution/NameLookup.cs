using GeoTagger.Gazetteers;

namespace GeoTagger.Resolution;

/// <summary>What the gazetteer gave for a spelling: mentions that are spelt alike share one.</summary>
/// <param name="Key">Key of the words that were looked up, together with what was asked for.</param>
/// <param name="FirstMention">The first mention that is spelt so.</param>
/// <param name="First">First of its places in the scene.</param>
/// <param name="Count">How many there are; behind the last of them lies the candidate for none.</param>
/// <param name="Senses">What else the words may mean.</param>
/// <param name="Asked">The kinds of place that words in or beside the name ask for.</param>
internal readonly record struct NameLookup(ulong Key, int FirstMention, int First, int Count, NameSenses Senses, PlaceKindSet Asked);
