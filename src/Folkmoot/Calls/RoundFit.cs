using Folkmoot.Funds;
using Folkmoot.Funds.Books;
using Folkmoot.Ledger;
using Folkmoot.Platform.Money;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>
/// Holds the money that was set aside for a round against what can be asked for in it, so that money whose terms no bid can meet is found when the round opens, and a bid that the money
/// cannot be given to when it is sent; not only when it is awarded.
/// </summary>
internal sealed class RoundFit(CallReader reader, PoolBook pools, JournalBox box, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    private static readonly RecipientKind[] s_kinds = Enum.GetValues<RecipientKind>();

    /// <summary>The purpose under which money is set aside for a round.</summary>
    public static Spend PurposeOf(CallView call) => new() { Outcomes = call.Choices, Places = call.PlaceCodes, CostKind = CostKind.Revenue, RecipientType = CodeOf(KindsOf(call)[0]) };

    public static string CodeOf(RecipientKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>What of the round's money nobody could be given, whatever was asked for, as a sentence; null when all of it can be.</summary>
    public async Task<string?> UnusableAsync(CallView call, CancellationToken cancellationToken)
    {
        foreach (var (name, pence, restriction) in await LotsAsync(call, cancellationToken))
        {
            var clauses = Spends(call).Select(spend => restriction.ForbiddenBy(spend, DayOf(call), 0)).ToList();
            if (clauses.TrueForAll(clause => clause is not null))
                return texts["Fit.Unusable", Currencies.Format(pence, call.Place.Currency), name, texts[$"Clause.{clauses[0]}"]];
        }

        return null;
    }

    /// <summary>What the round's money says of a bid: it can be given, only in part, or not at all.</summary>
    public async Task<RuleVerdict> JudgeAsync(CallView call, Bid bid, Organisation group, CancellationToken cancellationToken)
    {
        var lots = await LotsAsync(call, cancellationToken);
        if (lots.Count == 0)
            return new RuleVerdict(VerdictKind.Pass, "");
        var spend = SpendOf(bid, group);
        var (last, fits, why) = (DayOf(call).AddYears((call.Settings.BandFor(bid.Amount)?.Years ?? 1) - 1), 0L, (RestrictionClause?)null);
        foreach (var (_, pence, restriction) in lots)
        {
            if ((restriction.ForbiddenBy(spend, DayOf(call), 0) ?? restriction.ForbiddenBy(spend, last, 0)) is { } clause)
                why ??= clause;
            else
                fits += Math.Min(pence, restriction.AwardCap ?? long.MaxValue);
        }

        return why is not { } reason || fits >= bid.Amount ? new RuleVerdict(VerdictKind.Pass, "")
            : fits == 0 ? new RuleVerdict(VerdictKind.Fail, texts["Fit.None", texts[$"Clause.{reason}"]])
            : new RuleVerdict(VerdictKind.Caveat, texts["Fit.Part", Currencies.Format(fits, call.Place.Currency), texts[$"Clause.{reason}"]]);
    }

    public static Spend SpendOf(Bid bid, Organisation group) => new()
    {
        Outcomes = CodeList.Read(bid.Outcomes),
        Places = CodeList.Read(bid.Places),
        CostKind = bid.IsCapital ? CostKind.Capital : CostKind.Revenue,
        RecipientType = CodeOf(group.Kind),
    };

    private async Task<IReadOnlyList<(string Name, long Pence, Restriction Restriction)>> LotsAsync(CallView call, CancellationToken cancellationToken)
    {
        if (call.Round is not { } round || await reader.PoolOfAsync(call.Place, cancellationToken) is not { } found || await pools.FindAsync(found.Place, cancellationToken) is not { } pool)
            return [];
        var there = await box.ReadAsync(round.JournalId, journal => journal.BalanceByLot(new Pot(FundDesk.Fund, Bucket.RingFenced, round.Round)).Where(lot => lot.Value > 0).Select(lot => (Lot: lot.Key, Pence: lot.Value)).ToList(), cancellationToken);
        var lots = pool.Figures.Lots.ToDictionary(lot => lot.Terms.Lot, StringComparer.Ordinal);
        return [.. there.Select(one => (pool.NameOf(lots[one.Lot].Terms.Contributor), one.Pence, lots[one.Lot].Restriction))];
    }

    /// <summary>The day on which it can be awarded at the earliest: when the deciding ends and nobody can challenge any more.</summary>
    private DateOnly DayOf(CallView call)
    {
        var now = call.Today(clock.GetUtcNow());
        var day = call.Deciding is { } phase ? call.Today(phase.ClosesAt).AddDays(call.ChallengeDays == 0 ? 0 : call.ChallengeDays + 1) : now;
        return day < now ? now : day;
    }

    /// <summary>Everything that can be asked for, one of each kind.</summary>
    private static IEnumerable<Spend> Spends(CallView call) =>
        from outcomes in call.Choices.Count == 0 ? [Array.Empty<string>()] : call.Choices.Select(code => new[] { code })
        from place in call.PlaceCodes
        from cost in Enum.GetValues<CostKind>()
        from kind in KindsOf(call)
        select new Spend { Outcomes = outcomes, Places = [place], CostKind = cost, RecipientType = CodeOf(kind) };

    private static RecipientKind[] KindsOf(CallView call)
    {
        var rules = call.Settings.Rules.Where(rule => rule is { Test: "recipients", Caveat: false }).ToList();
        return [.. s_kinds.Where(kind => rules.TrueForAll(rule => rule.Allow.Contains(kind.ToString(), StringComparer.OrdinalIgnoreCase))).DefaultIfEmpty(RecipientKind.Unregistered)];
    }
}
