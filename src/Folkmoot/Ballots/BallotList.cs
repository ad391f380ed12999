using Folkmoot.Ballots.Settings;
using Folkmoot.Proposals;

namespace Folkmoot.Ballots;

/// <summary>Proposals that compete for one pot of money: those for the whole place, or those for one district.</summary>
/// <param name="District">The district; null for the whole place.</param>
/// <param name="Rules">What a ballot may say of this list, with the money of this list for its budget.</param>
/// <param name="Proposals">Its proposals, by number.</param>
public sealed record BallotList(string? District, BallotSettings Rules, IReadOnlyList<Proposal> Proposals)
{
    /// <summary>How many places a ranking of this list has.</summary>
    public int Places => Math.Min(Rules.MaxChoices ?? Proposals.Count, Proposals.Count);

    /// <summary>What may not be exceeded: points, or what the choices cost together; null where there is no such limit.</summary>
    public long? Limit => Rules.Form switch
    {
        BallotForm.Points => Rules.Points,
        BallotForm.Knapsack => Rules.Budget,
        _ => Rules.MaxTotal,
    };

    /// <summary>The name of the list in addresses and files: the district's, or nothing for the whole place.</summary>
    public string Key => District ?? "";
}
