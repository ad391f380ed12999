namespace Folkmoot.Counting;

/// <summary>
/// Sequential Phragmén (Brill, Freeman, Janson, Lackner 2017, for budgets Los, Christoff, Grossi 2022), in exact arithmetic. All voters earn
/// money at the same pace; as soon as the supporters of a project have earned its cost together it is funded, and what they had is spent.
/// </summary>
/// <remarks>
/// Every project a ballot names counts as approved; where ballots carry points or scores, if the value is above zero. A project costing more
/// than the whole budget takes no part. The loads of voters only grow, so few projects are looked at again in each round; one look is a pass
/// over the supporters. Doubles with a proven error bound decide what they can, exact integers the rest.
/// </remarks>
public sealed record PhragmenRule : CountRule
{
    /// <inheritdoc/>
    public override string Name => "phragmen";

    /// <summary>
    /// What happens when a project whose turn has come does not fit into what is left of the budget. Default <see cref="PhragmenMisfit.Stop"/>,
    /// as in the literature: the count ends as soon as any project among those next in turn does not fit.
    /// </summary>
    public PhragmenMisfit Misfit { get; init; } = PhragmenMisfit.Stop;

    /// <summary>Whether projects that nobody supports may be funded at the end. Default true.</summary>
    public bool FundUnsupported { get; init; } = true;

    internal override CountOutcome Count(CountContext context) => new PhragmenCount(context, this).Run();
}

/// <summary>What sequential Phragmén does at a project that does not fit.</summary>
public enum PhragmenMisfit
{
    /// <summary>Ends the count.</summary>
    Stop,

    /// <summary>Leaves the project out and goes on.</summary>
    Skip,
}
