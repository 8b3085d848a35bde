namespace GeoTagger.Resolution;

/// <summary>How well a candidate agrees with the places mentioned just before and after it, each from 0 to 1.</summary>
/// <param name="Country">Share of the neighbouring mentions' probability in the candidate's country.</param>
/// <param name="Admin1">Share of it in the candidate's first-order unit.</param>
/// <param name="Nearby">Share of it within 80 km.</param>
internal readonly record struct NeighbourAgreement(float Country, float Admin1, float Nearby)
{
    private const float NearKm = 80;

    /// <summary>How many steps it takes to compare a candidate of a group.</summary>
    public static int Rounds(ResolutionScene scene, ToponymGroup group)
    {
        var rounds = 0;
        foreach (var link in scene.Neighbours.LinksOf(group.Neighbours))
        {
            rounds += 1 + scene.Groups[scene.Neighbours[link].Group].LikelyCount;
        }

        return rounds;
    }

    /// <summary>Compares a candidate of a group with the likely candidates of the group's neighbours.</summary>
    public static NeighbourAgreement Of(ResolutionScene scene, ToponymGroup group, in SceneCandidate candidate)
    {
        if (candidate.Place < 0)
        {
            return default;
        }

        float country = 0, admin1 = 0, nearby = 0, total = 0;
        foreach (var link in scene.Neighbours.LinksOf(group.Neighbours))
        {
            var neighbour = scene.Neighbours[link];
            total += neighbour.Weight;
            var other = scene.Groups[neighbour.Group];
            var candidates = scene.CandidatesOf(other);
            var scores = scene.ScoresOf(other);
            foreach (var index in scene.Evidence.LikelyOf(other))
            {
                ref readonly var likely = ref candidates[index];
                var mass = scores[index].Probability * neighbour.Weight;
                country += candidate.Country != 0 && candidate.Country == likely.Country ? mass : 0;
                admin1 += candidate.Admin1 >= 0 && (candidate.Admin1 == likely.Admin1 || candidate.Admin1 == likely.Place) ? mass : 0;
                nearby += candidate.IsLocal && likely.IsLocal && candidate.Place != likely.Place && candidate.DistanceKm(likely) < NearKm ? mass : 0;
            }
        }

        return total == 0 ? default : new NeighbourAgreement(country / total, admin1 / total, nearby / total);
    }
}
