namespace GeoTagger.Resolution.Features;

/// <summary>How well the candidate agrees with the other places of the document.</summary>
internal static class DocumentFeatures
{
    /// <summary>Share of the other places that lie in the candidate's country.</summary>
    public static float CountryShare(in CandidateView view) => view.Evidence.CountryShare(view.Candidate.Country);

    /// <summary>Share of the other places that lie in the candidate's first-order unit.</summary>
    public static float Admin1Share(in CandidateView view) =>
        view.Evidence.Admin1Share(view.Candidate.Kind == PlaceKind.Province ? view.Candidate.Place : view.Candidate.Admin1);

    /// <summary>Mass of the other places in the candidate's second-order unit.</summary>
    public static float Admin2Mass(in CandidateView view) => view.Evidence.Admin2Mass(view.Candidate.Admin2);

    /// <summary>How much other local evidence lies within an hour's drive.</summary>
    public static float Nearby(in CandidateView view) => view.Surroundings.Near;

    /// <summary>How much other local evidence lies within the region.</summary>
    public static float InRegion(in CandidateView view) => view.Surroundings.InRegion;

    /// <summary>Closeness of the nearest other place that is probable: 0 at 20,000 km, 4.3 at none.</summary>
    public static float Closeness(in CandidateView view) =>
        view.Candidate.IsLocal ? MathF.Log10(20_001f / (1 + view.Surroundings.NearestKm)) : 0;

    /// <summary>How many of the other names could lie in the candidate's first-order unit.</summary>
    public static float Admin1Support(in CandidateView view) =>
        view.Scene.Admin1Support.Of(view.Candidate.Kind == PlaceKind.Province ? view.Candidate.Place : view.Candidate.Admin1, view.Group.Index);

    /// <summary>How many of the other names could lie in the candidate's second-order unit.</summary>
    public static float Admin2Support(in CandidateView view) =>
        view.Scene.Admin2Support.Of(view.Candidate.Kind == PlaceKind.District ? view.Candidate.Place : view.Candidate.Admin2, view.Group.Index);

    /// <summary>Whether the text's English is that of the candidate's country: positive when it is, negative when it is the other's.</summary>
    public static float Spelling(in CandidateView view) => view.Candidate.EnglishSide * view.Scene.Spelling;

    /// <summary>How much other evidence there is at all.</summary>
    public static float LogEvidence(in CandidateView view) => MathF.Log(1 + MathF.Max(0, view.Evidence.Total));
}
