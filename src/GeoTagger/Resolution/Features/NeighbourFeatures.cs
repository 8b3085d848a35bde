namespace GeoTagger.Resolution.Features;

/// <summary>How well the candidate agrees with the places mentioned just before and after it, each from 0 to 1.</summary>
internal static class NeighbourFeatures
{
    private const float NearKm = 80;

    /// <summary>Share of the neighbouring mentions' probability in the candidate's country.</summary>
    public static float SameCountry(in CandidateView view) =>
        Share(view, static (in SceneCandidate candidate, in SceneCandidate other) => candidate.Country != 0 && candidate.Country == other.Country);

    /// <summary>Share of the neighbouring mentions' probability in the candidate's first-order unit.</summary>
    public static float SameAdmin1(in CandidateView view) =>
        Share(view, static (in SceneCandidate candidate, in SceneCandidate other) =>
            candidate.Admin1 >= 0 && (candidate.Admin1 == other.Admin1 || candidate.Admin1 == other.Place));

    /// <summary>Share of the neighbouring mentions' probability within 80 km.</summary>
    public static float Nearby(in CandidateView view) =>
        Share(view, static (in SceneCandidate candidate, in SceneCandidate other) =>
            candidate.IsLocal && other.IsLocal && candidate.Place != other.Place && candidate.DistanceKm(other) < NearKm);

    private delegate bool Agreement(in SceneCandidate candidate, in SceneCandidate other);

    private static float Share(in CandidateView view, Agreement agrees)
    {
        float sum = 0, total = 0;
        foreach (var neighbour in view.Group.Neighbours)
        {
            total += neighbour.Weight;
            foreach (ref readonly var other in view.Scene.CandidatesOf(view.Scene.Groups[neighbour.Group]))
            {
                if (other.Probability > 0.02f && other.Place >= 0 && agrees(view.Candidate, other))
                {
                    sum += other.Probability * neighbour.Weight;
                }
            }
        }

        return total == 0 || view.IsNone ? 0 : sum / total;
    }
}
