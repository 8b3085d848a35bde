namespace GeoTagger.Resolution.Features;

/// <summary>What the text says of where the place lies, by naming its units.</summary>
internal static class ContainerFeatures
{
    /// <summary>1 when the candidate lies in the container named beside it, -1 when it does not, 0 when none is named.</summary>
    public static float InNamedContainer(in CandidateView view) => view.Group.Container < 0 ? 0 : view.Scene.ScoresOf(view.Group)[view.Index].IsInContainer ? 1 : -1;

    /// <summary>In how many groups that name this one as their container the candidate contains a place, less those in which it contains none.</summary>
    public static float ContainsNamedPart(in CandidateView view) => view.Candidate.NamedParts;

    /// <summary>How surely the text names the candidate's first-order unit.</summary>
    public static float Admin1Named(in CandidateView view) => view.Evidence.PlaceMass(view.Candidate.Admin1);

    /// <summary>How surely the text names the candidate's second-order unit.</summary>
    public static float Admin2Named(in CandidateView view) => view.Evidence.PlaceMass(view.Candidate.Admin2);

    /// <summary>How surely the text names the same place in other words.</summary>
    public static float SelfNamed(in CandidateView view) => view.Evidence.PlaceMass(view.Candidate.Place);

    /// <summary>Mass of the text's places that lie in the candidate, when it is an administrative unit.</summary>
    public static float Members(in CandidateView view) => view.Candidate.Kind switch
    {
        PlaceKind.Province => view.Evidence.Admin1Mass(view.Candidate.Place),
        PlaceKind.District => view.Evidence.Admin2Mass(view.Candidate.Place),
        _ => 0,
    };
}
