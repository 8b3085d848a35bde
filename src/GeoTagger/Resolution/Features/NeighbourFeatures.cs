namespace GeoTagger.Resolution.Features;

/// <summary>How well the candidate agrees with the places mentioned just before and after it, each from 0 to 1.</summary>
internal static class NeighbourFeatures
{
    /// <summary>Share of the neighbouring mentions' probability in the candidate's country.</summary>
    public static float SameCountry(in CandidateView view) => view.Neighbours.Country;

    /// <summary>Share of the neighbouring mentions' probability in the candidate's first-order unit.</summary>
    public static float SameAdmin1(in CandidateView view) => view.Neighbours.Admin1;

    /// <summary>Share of the neighbouring mentions' probability within 80 km.</summary>
    public static float Nearby(in CandidateView view) => view.Neighbours.Nearby;
}
