namespace Folkmoot.Counting;

/// <summary>
/// The Method of Equal Shares (Peters, Pierczyński, Skowron 2021, arXiv 2008.13276), in exact arithmetic. The budget is split equally among the voters;
/// each round funds the project whose supporters can pay for it at the lowest price per unit of utility, each paying in proportion to utility
/// or all that is left. All choices that differ between places are declared here.
/// </summary>
/// <remarks>
/// A round evaluates few projects (lowest known price first), each in about two passes over its supporters; one run is about as long as reading the
/// ballots a few times. Weight w counts as w equal voters. Projects costing nothing: skipped with cost utility, bought first otherwise (if supported).
/// </remarks>
public sealed record EqualSharesRule : CountRule
{
    /// <inheritdoc/>
    public override string Name => "equal-shares";

    /// <summary>What a project is worth to a supporter. Default <see cref="Utility.Cost"/>.</summary>
    public Utility Utility { get; init; } = Utility.Cost;

    /// <summary>What the last place on a ranked ballot is worth with <see cref="Utility.Borda"/>: 0 (pabutools) or 1 (Kraków, Pabulib). Default 1.</summary>
    public int BordaLast { get; init; } = 1;

    /// <summary>The share each voter starts from. Default <see cref="StartShare.Exact"/>.</summary>
    public StartShare Start { get; init; } = StartShare.Exact;

    /// <summary>Whether and until when the share is raised and the count repeated. Default <see cref="Add1.Off"/>.</summary>
    public Add1 Add1 { get; init; } = Add1.Off;

    /// <summary>How much each repetition adds to the share, in units of currency; above zero. Default 1.</summary>
    public Fraction Step { get; init; } = Fraction.One;

    /// <summary>What the money that is left buys. Default <see cref="Completion.None"/>.</summary>
    public Completion Complete { get; init; } = Completion.None;

    /// <summary>Whether the result is held against the greedy result. Default <see cref="Comparison.None"/>.</summary>
    public Comparison Compare { get; init; } = Comparison.None;

    /// <summary>Order among equals in the completion and in the greedy result of the comparison. Default (null): <see cref="CountRule.Tie"/>.</summary>
    public TieOrder? CompletionTie { get; init; }

    /// <summary>Most repetitions of <see cref="Add1"/> before the count gives up with an error. Default ten million.</summary>
    public long MaximumSteps { get; init; } = 10_000_000;

    internal override CountOutcome Count(CountContext context) => EqualSharesCount.Run(context, this);
}
