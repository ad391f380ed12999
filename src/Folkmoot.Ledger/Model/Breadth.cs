namespace Folkmoot.Ledger;

/// <summary>
/// Orders restrictions from the narrowest to the broadest. Where one restriction allows only part of what another allows, it comes first; where
/// neither contains the other, the one with more clauses comes first, then the one with fewer allowed values, clause by clause. The last day on
/// which money may be spent takes no part: it is the next criterion of <see cref="LotChoice"/>.
/// </summary>
public sealed class Breadth : IComparer<Restriction>
{
    /// <summary>The order.</summary>
    public static Breadth Order { get; } = new();

    /// <inheritdoc/>
    public int Compare(Restriction? x, Restriction? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (Clauses(y).CompareTo(Clauses(x)) is not 0 and var clauses)
            return clauses;
        var (a, b) = (Sizes(x), Sizes(y));
        for (var at = 0; at < a.Length; at++)
        {
            if (a[at].CompareTo(b[at]) is not 0 and var size)
                return size;
        }

        return 0;
    }

    private static int Clauses(Restriction r) => Sizes(r).Count(size => size != long.MaxValue);

    private static long[] Sizes(Restriction r) =>
    [
        r.Outcomes?.Count ?? long.MaxValue,
        r.Places?.Count ?? long.MaxValue,
        r.Beneficiaries?.Count ?? long.MaxValue,
        r.CostKinds?.Count ?? long.MaxValue,
        r.RecipientTypes?.Count ?? long.MaxValue,
        r.ExcludedUses is { } uses ? -uses.Count : long.MaxValue,
        r.AwardCap ?? long.MaxValue,
        r.Earliest is { } earliest ? -earliest.DayNumber : long.MaxValue,
    ];
}
