namespace Folkmoot.Counting;

/// <summary>
/// Which changes of the outcome a raise of the shares looks for. The next share is worked out exactly, never found by trying:
/// payments in <see cref="ExactEqualSharesRule"/> do not depend on the share, so a run tells what would have to be added for it to go otherwise.
/// </summary>
public enum ShareRaise
{
    /// <summary>The shares are not raised.</summary>
    Off,

    /// <summary>Any change, of winners or of who pays for them (the paper's <c>add-opt</c>): no outcome on the way is left out.</summary>
    AddOpt,

    /// <summary>
    /// The next share at which a project that does not win could be paid for (<c>add-opt-skip</c>). Far fewer steps; changes of
    /// payers alone are passed over, and with them an outcome now and then.
    /// </summary>
    AddOptSkip,
}

/// <summary>When raising the shares ends and which outcome stands.</summary>
public enum RaiseStop
{
    /// <summary>At the first outcome that costs more than the budget; the one before it stands.</summary>
    Overspend,

    /// <summary>When every supported project wins; of all outcomes within the budget the first that spends most stands (as pabutools does).</summary>
    HighestSpending,
}
