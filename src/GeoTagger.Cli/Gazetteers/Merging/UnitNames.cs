using System.Text.RegularExpressions;
using GeoTagger.Gazetteers;

namespace GeoTagger.Cli.Gazetteers.Merging;

/// <summary>Other ways to name an administrative unit: "Wake" for Wake County, "Kirkuk Governorate" for Kirkuk.</summary>
internal static partial class UnitNames
{
    private const int ShortestName = 3;

    /// <summary>The name without the word for the kind of unit, or null where there is none.</summary>
    public static string? Short(string name)
    {
        string stripped = Prefix().Replace(name, "");
        stripped = stripped.Length == name.Length ? Suffix().Replace(name, "") : stripped;
        stripped = stripped.Trim();
        return stripped.Length >= ShortestName && stripped.Length < name.Length ? stripped : null;
    }

    /// <summary>The short names of a unit's names, and its main name with its country's word for such units.</summary>
    public static IEnumerable<NameDraft> Variants(string name, IEnumerable<NameDraft> names, string? kind)
    {
        IEnumerable<string> all = names.Where(other => other.Type == MatchType.AlternateName).Select(other => other.Text).Prepend(name);
        foreach (string text in all)
        {
            if (Short(text) is { } shortName)
            {
                yield return new NameDraft(shortName, MatchType.AlternateName);
            }
        }

        if (kind is not null && !name.Contains(kind, StringComparison.OrdinalIgnoreCase))
        {
            yield return new NameDraft($"{Short(name) ?? name} {kind}", MatchType.AlternateName);
        }
    }

    [GeneratedRegex(@"^(?:Province|Region|State|County|City|Department|District|Governorate|Canton|Municipality|Commune|Emirate|Republic|Provincia|Departamento|Región|Estado|Município|Municipio|Département|Province|Région|Arrondissement|Cercle|Provinz|Landkreis|Kreis|Kanton|Okres|Powiat|Opština|Općina|Comuna|Muḩāfaz̧at|Muhafazat|Mohafazat|Muḩāfazat|Qaḑā[’ʼ']|Qada|Markaz|Mudīrīyat|Ostān-e|Shahrestān-e|Daïra|Wilaya|Caza|Judeţul|Județul|Partido|Distrito|Kabupaten|Kota|Rayon|Gmina|Comarca|Castelo)(?: (?:of the|of|de la|de los|del|de|di|da|do|du|des))? |^(?:Département|Région|Arrondissement|Province|Préfecture) d[’']", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"[ -](?:County|Parish|Borough|Census Area|City and Borough|Municipality|District|Governorate|Province|Region|Oblast|Oblast’|Rayon|Raion|Prefecture|Department|Regency|Division|Canton|State|Emirate|Voivodeship|Kray|Krai|Autonomous Okrug|Republic|Metropolitan Area|City|Municipio|İlçesi|ili|Tumani|etraby|shi|ken|gun|Rural District|Sub-?District|Union Council|Arrondissement|Departement|Provincie|Län|Fylke|fylke|Kommun|kommun|Kommune|kommune)$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();
}
