namespace Folkmoot.Ballots.Settings;

/// <summary>What a ballot says.</summary>
public enum BallotForm
{
    /// <summary>Any number of proposals within the limits.</summary>
    Approval,

    /// <summary>Any number of proposals that the money of their list can pay for together.</summary>
    Knapsack,

    /// <summary>Exactly one proposal.</summary>
    ChooseOne,

    /// <summary>Proposals in order of preference.</summary>
    Ranking,

    /// <summary>Points spread over proposals.</summary>
    Points,

    /// <summary>A score for each proposal.</summary>
    Score,
}
