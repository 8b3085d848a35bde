using System.Collections.Frozen;

namespace GeoTagger.Recognition;

/// <summary>The words of each <see cref="WordClass"/>, in lower case.</summary>
internal static class WordClasses
{
    private static readonly FrozenDictionary<string, WordClass> Classes = Build();
    private static readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Classes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The class of a word in lower case.</summary>
    public static WordClass Of(ReadOnlySpan<char> word) =>
        Lookup.TryGetValue(word.Length > 1 && word[^1] == '.' ? word[..^1] : word, out var found) ? found : WordClass.None;

    private static FrozenDictionary<string, WordClass> Build()
    {
        var classes = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        Add(WordClass.Title, "mr mrs ms miss dr prof professor sir dame lord lady president vice prime minister premier chancellor king queen "
            + "prince princess emir sultan sheikh shaikh sheik ayatollah imam mullah pope cardinal archbishop bishop rev reverend father rabbi pastor "
            + "general gen lieutenant lt colonel col major maj captain capt sergeant sgt corporal cpl private admiral adm commander cmdr "
            + "senator sen congressman congresswoman representative rep governor gov mayor councillor councilman councilwoman alderman ambassador "
            + "judge justice attorney chief chairman chairwoman chairperson secretary spokesman spokeswoman spokesperson director ceo cfo founder "
            + "coach manager striker midfielder defender goalkeeper quarterback pitcher officer detective constable inspector sheriff deputy trooper "
            + "actor actress singer author writer journalist activist economist analyst lawyer engineer mp mla doctor nurse "
            + "leader candidate superintendent commissioner principal dean");
        Add(WordClass.Month, "january february march april june july august september october november december jan feb apr jun jul aug sep sept oct nov dec");
        Add(WordClass.Weekday, "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun");
        Add(WordClass.DateWord, "today yesterday tomorrow tonight year years month months week weeks day days decade decades century morning evening "
            + "afternoon night weekend quarter semester summer winter spring autumn fall ago last next earlier later early late mid past since until");
        Add(WordClass.Currency, "dollar dollars euro euros pound pounds yen yuan rupee rupees rupiah peso pesos dinar dinars dirham dirhams riyal riyals "
            + "rial rials lira naira rand won baht franc francs ruble rubles rouble roubles krona kroner krone shilling shillings cent cents taka birr cedi kwacha "
            + "usd eur gbp sgd aud cad hk us$ rs");
        Add(WordClass.Magnitude, "hundred thousand million billion trillion lakh crore mn bn m b k");
        Add(WordClass.CompanySuffix, "inc corp corporation co company ltd limited llc llp plc ag gmbh nv sa spa holdings holding group bhd pte industries "
            + "partners enterprises ventures capital securities motors airlines airways pharmaceuticals technologies systems solutions media");
        Add(WordClass.OrganizationNoun, "university college school academy institute ministry department agency authority bureau office commission committee "
            + "council board court parliament congress senate assembly house party union association federation league club team foundation fund bank "
            + "army navy force forces police guard brigade battalion regiment command front movement coalition alliance organization organisation society "
            + "trust corps service services administration secretariat embassy church times post news herald tribune gazette journal daily observer press "
            + "television tv radio network agency centre center museum library hospital group militia brotherhood");
        Add(WordClass.PlaceNoun, "province governorate state county district region prefecture territory city town village municipality parish borough township "
            + "suburb neighborhood neighbourhood ward republic kingdom island islands peninsula river lake sea ocean gulf bay strait canal mountain mountains "
            + "mount mt hills hill valley desert plain plains coast cape delta basin forest creek beach falls heights springs fort port lagoon glacier reef "
            + "sub-district upazila oblast canton department capital");
        Add(WordClass.FacilityNoun, "airport airbase station stadium arena bridge tunnel dam tower building plaza mall hotel palace castle cathedral mosque temple "
            + "church prison jail road street avenue ave st boulevard blvd highway freeway expressway lane drive square park zoo garden gardens cemetery hall "
            + "theater theatre gallery museum hospital clinic market refinery plant port terminal base camp checkpoint crossing");
        Add(WordClass.EventNoun, "cup championship championships olympics games tournament festival war battle revolution conference summit forum prize award "
            + "awards act law treaty agreement accord protocol convention constitution bill plan election elections referendum day hurricane typhoon storm cyclone "
            + "earthquake attack attacks massacre genocide open league derby marathon");
        Add(WordClass.Direction, "north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern "
            + "southeastern southwestern central upper lower greater inner outer downtown");
        Add(WordClass.ReportVerb, "said says told added announced stated noted explained warned stressed reported claimed argued insisted confirmed tweeted wrote asked");
        Add(WordClass.PlacePreposition, "in at near from to into across around through outside inside toward towards throughout");
        Add(WordClass.Connector, "of the and for de la al el bin ibn van von der den du da di dos del & on");
        return classes.ToFrozenDictionary(StringComparer.Ordinal);

        // A word of two groups belongs to the first; "in" and "to" are prepositions, "church" names an organization as often as a building.
        void Add(WordClass group, string words)
        {
            foreach (var word in words.Split(' '))
            {
                classes.TryAdd(word, group);
            }
        }
    }
}
