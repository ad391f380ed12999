namespace Folkmoot.Counting;

/// <summary>
/// A complete, declared way of turning ballots into winners: the same election and the same rule always give the same result.
/// The derived records are the rules; <see cref="Presets"/> holds those of known places and tools.
/// </summary>
public abstract record CountRule
{
    private protected CountRule()
    {
    }

    /// <summary>The name of the rule in files and on the command line, such as <c>equal-shares</c>.</summary>
    public abstract string Name { get; }

    /// <summary>How equals are told apart. Default: the cheaper, then the one with more votes, then the smaller id.</summary>
    public TieOrder Tie { get; init; } = TieOrder.Default;

    /// <summary>Which projects may win at all. Default: all of them.</summary>
    public Eligibility Eligibility { get; init; } = Eligibility.Everything;

    /// <summary>Sets of projects of which at most one may win. Default: none.</summary>
    public IReadOnlyList<IncompatibleProjects> Incompatible { get; init; } = [];

    /// <summary>Limits on what projects of one category, district or list may take together. Default: none.</summary>
    public IReadOnlyList<ProjectCap> Caps { get; init; } = [];

    internal abstract CountOutcome Count(CountContext context);
}
