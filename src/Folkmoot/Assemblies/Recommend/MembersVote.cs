namespace Folkmoot.Assemblies.Recommend;

/// <summary>When a recommendation carries, in whole numbers.</summary>
public static class MembersVote
{
    /// <summary>What the votes make of a recommendation.</summary>
    /// <param name="mandate">Threshold and quorum.</param>
    /// <param name="members">Members who could vote.</param>
    /// <param name="favour">Votes for it.</param>
    /// <param name="against">Votes against it.</param>
    /// <param name="abstained">Members who voted for neither; they count as having voted.</param>
    public static RecommendationState Decide(MandateSettings mandate, int members, int favour, int against, int abstained)
    {
        ArgumentNullException.ThrowIfNull(mandate);
        var voted = (long)favour + against + abstained;
        if (voted == 0 || voted * 100 < (long)mandate.Quorum * members)
            return RecommendationState.NoQuorum;
        var (share, needed) = (favour * 100L, mandate.Threshold * voted);
        return (mandate.AboveThreshold ? share > needed : share >= needed) ? RecommendationState.Carried : RecommendationState.NotCarried;
    }
}
