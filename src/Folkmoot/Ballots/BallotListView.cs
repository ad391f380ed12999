using System.Globalization;
using Folkmoot.Platform.Components;

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
}
