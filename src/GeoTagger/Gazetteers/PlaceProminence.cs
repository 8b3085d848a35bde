namespace GeoTagger.Gazetteers;

/// <summary>How likely a place is meant before anything of the text is known.</summary>
public static class PlaceProminence
{
    /// <summary>
    /// 1 to 255: 18 for each power of ten of inhabitants, 8 for each doubling of its names, and a bonus for its feature code.
    /// Population alone misleads: it is 0 for most places of Iraq and Syria, and a county outnumbers its seat.
    /// </summary>
    public static byte Of(PlaceDraft place)
    {
        if (place.Importance > 0)
        {
            return place.Importance;
        }

        double score = (18 * Math.Log10(place.Population + 1))
            + (8 * Math.Log2(1 + Math.Min(place.Names.Count, 60)))
            + Bonus(place.FeatureClass, place.FeatureCode);
        return (byte)Math.Clamp(Math.Round(score), 1, 255);
    }

    private static int Bonus(char featureClass, string code) => (featureClass, code) switch
    {
        ('A', "PCLI" or "PCL" or "PCLS" or "PCLD" or "PCLF" or "TERR") => 100,
        ('A', "ADM1") => 30,
        ('A', "ADM2") => 5,
        ('A', _) => 5,
        ('L', "CONT") => 200,
        ('L', _) => 40,
        ('P', "PPLC") => 60,
        ('P', "PPLA") => 45,
        ('P', "PPLA2") => 22,
        ('P', "PPLA3" or "PPLA4") => 10,
        ('P', "PPLX") => -8,
        ('P', "PPLH" or "PPLQ" or "PPLW") => -15,
        ('P', _) => 3,
        ('H', "OCN" or "SEA") => 120,
        ('H', _) => 30,
        ('T', _) => 30,
        _ => 0,
    };
}
