using System.Globalization;
using Folkmoot.Platform.Components;
using Folkmoot.Proposals;

namespace Folkmoot.Ballots;

/// <summary>One list of a voter's ballot, as its page shows it.</summary>
/// <param name="Page">The page.</param>
/// <param name="List">The list, in the voter's own order.</param>
/// <param name="Index">Its place on the ballot, from 0.</param>
/// <param name="Part">What the bar says of it.</param>
public sealed record BallotListView(VoteBallotModel Page, BallotList List, int Index, BudgetPart Part)
{
    /// <summary>The id of a list's fieldset.</summary>
    public static string Id(int index) => string.Create(CultureInfo.InvariantCulture, $"list-{index}");

    /// <summary>Whether the ballot has other lists too.</summary>
    public bool IsOneOfMany => Page.Lists.Count > 1;

    /// <summary>What names the map of a list as all see it who have chosen nothing yet; null once something is chosen.</summary>
    public string? MapKey => Page.Chosen.Count == 0 ? PartKey("map") : null;

    /// <summary>What names the card of a proposal on all ballots that say the same of it; null where what it shows was refused.</summary>
    public string? CardKey(Proposal proposal, long? value) =>
        Page.IsRefused ? null : PartKey(string.Create(CultureInfo.InvariantCulture, $"{proposal.Number} {value}"));

    private string PartKey(string part) => string.Create(CultureInfo.InvariantCulture, $"ballot {Page.Ballot.Phase.Id} {List.District} {Page.CanSave} {part}");
}
