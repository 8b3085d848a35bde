namespace GeoTagger.Recognition;

/// <summary>Closed groups of words that tell what a name beside them is.</summary>
internal enum WordClass : byte
{
    None,
    Title,
    Month,
    Weekday,
    DateWord,
    Currency,
    Magnitude,
    CompanySuffix,
    OrganizationNoun,
    PlaceNoun,
    FacilityNoun,
    EventNoun,
    Direction,
    ReportVerb,
    PlacePreposition,
    Connector,
}
