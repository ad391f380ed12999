namespace Folkmoot.Counting;

/// <summary>
/// Repeating the count with ever larger (virtual) shares so that more of the real budget is spent. Every step is accounted for;
/// steps are skipped only where the outcome is proven to be the same, never by bisection, for the outcome is not monotone.
/// </summary>
public enum Add1
{
    /// <summary>One run only.</summary>
    Off,

    /// <summary>Until the next outcome would cost more than the budget; the last one that does not is the result.</summary>
    Overspend,

    /// <summary>As <see cref="Overspend"/>, but also stops at the first outcome after which no further supported project fits into the budget.</summary>
    ExhaustiveSupported,
}
