namespace GeoTagger;

/// <summary>What kind of thing a mention names.</summary>
public enum EntityCategory : byte
{
    /// <summary>A person or a family; titles are not part of the name.</summary>
    Person,

    /// <summary>A company, institution, armed force, party, team or outlet.</summary>
    Organization,

    /// <summary>A place: country, province, city, water, terrain, region.</summary>
    Location,

    /// <summary>A building or other structure: airport, bridge, hospital, stadium.</summary>
    Facility,

    /// <summary>A word for people or things of a place, a people or a religion: "Iraqi", "Kurdish".</summary>
    Nationality,

    /// <summary>A thing made: vehicle, weapon, software.</summary>
    Product,

    /// <summary>A date or period, absolute or relative.</summary>
    Date,

    /// <summary>An amount of money with its currency.</summary>
    Money,

    /// <summary>Any other name: event, law, language, work of art.</summary>
    Misc,
}
