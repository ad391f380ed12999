using Folkmoot.Communities;
using Folkmoot.Outcomes;
using Microsoft.AspNetCore.Mvc;

namespace Folkmoot.Funds.Partners;

/// <summary>The statement of one partner: what its money did, with whom, towards what, under which restriction, what is left, and what it brings beside.</summary>
public sealed class StatementModel(Places places, PoolBook book, PartnerBook partners, OutcomeBook outcomes, TimeProvider clock) : PoolPage(places, book, clock)
{
    private readonly PoolBook _book = book;
    private IReadOnlyDictionary<string, string> _outcomes = new Dictionary<string, string>(StringComparer.Ordinal);

    internal string Code { get; private set; } = "";

    internal bool IsPublished { get; private set; }

    internal IReadOnlyList<PoolLot> Lots { get; private set; } = [];

    internal PartnerFacts Facts { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string place, string partner, CancellationToken cancellationToken)
    {
        if (!await FindPoolAsync(place, cancellationToken))
            return NotFound();
        Code = partner;
        IsPublished = (await _book.JournalOfAsync(place, cancellationToken))?.GivingPrefix is not null;
        Lots = [.. Pool.Figures.Lots.Where(lot => lot.Terms.Contributor == partner)];
        Facts = await partners.FindAsync(Pool.JournalId, cancellationToken);
        if (Lots.Count == 0 && !Facts.BringersAlongside.Contains(partner, StringComparer.Ordinal))
            return NotFound();
        if (await outcomes.CountingAsync(Place.Id, cancellationToken) is { } framework)
            _outcomes = framework.Outcomes.ToDictionary(outcome => outcome.Code, outcome => outcome.Title, StringComparer.Ordinal);
        return Page();
    }

    /// <summary>The grants that have money of the contribution, with how much.</summary>
    internal IEnumerable<(PoolGrant Grant, long Pence)> GrantsOf(PoolLot lot) =>
        from grant in Pool.Figures.Grants from share in grant.Shares where share.Lot == lot.Terms.Lot select (grant, share.Pence);

    /// <summary>What the partner's awarded money works towards. Money for several outcomes counts under each.</summary>
    internal IReadOnlyList<(string Outcome, long Pence, int Grants)> Served() =>
    [
        .. Lots.SelectMany(GrantsOf).SelectMany(share => share.Grant.Spend.Outcomes, (share, outcome) => (Outcome: outcome, share.Grant, share.Pence))
            .GroupBy(one => one.Outcome, StringComparer.Ordinal)
            .Select(group => (Outcome: NameOf(group.Key), Pence: group.Sum(one => one.Pence), Grants: group.Select(one => one.Grant.Decision.Grant).Distinct(StringComparer.Ordinal).Count()))
            .OrderByDescending(one => one.Pence).ThenBy(one => one.Outcome, StringComparer.Ordinal),
    ];

    /// <summary>The name of an outcome; its code where the place has agreed on none of that code.</summary>
    internal string NameOf(string outcome) => _outcomes.GetValueOrDefault(outcome, outcome);
}
