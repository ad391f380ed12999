using System.Globalization;
using Folkmoot.Calls;
using Folkmoot.Communities;
using Folkmoot.Funds;
using Folkmoot.Outcomes;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Money;
using Folkmoot.Savings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assurance;

/// <summary>Makes a report out of the journal and the evidence alone; nothing in it is typed in.</summary>
public sealed class ReportCompiler(FolkmootDb db, PoolBook pools, OutcomeBook outcomes, CaseBook cases, ReserveDesk reserves, IStringLocalizer<Texts> texts)
{
    private static readonly CultureInfo s_english = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>What a report of today says; null when the place has no pool.</summary>
    public async Task<ReportContent?> CompileAsync(Place place, CancellationToken cancellationToken)
    {
        if (await pools.FindAsync(place, cancellationToken) is not { } pool)
            return null;
        var url = FundTrails.UrlOf(place.Slug);
        var sections = new List<ReportSection>
        {
            Money(pool, url),
            Partners(pool, url),
            Decisions(pool, url),
            await OutcomesAsync(place, pool, url, cancellationToken),
            await SavingsAsync(place, url, cancellationToken),
            await EvidenceAsync(pool, url, cancellationToken),
            await RisksAsync(place, pool, url, cancellationToken),
        };
        return new ReportContent(pool.Figures.Title, pool.Figures.Entries, pool.Figures.Head, [.. sections.Where(section => section.Lines.Count > 0)]);
    }

    private ReportSection Money(PoolView pool, string url) => new(texts["Money"],
    [
        new ReportLine(texts["Money.Given"], pool.Say(pool.Figures.Given), url),
        new ReportLine(texts["Money.Pledged"], pool.Say(pool.Figures.Pledged), url),
        new ReportLine(texts["Money.Awarded"], pool.Say(pool.Figures.Awarded), url),
        new ReportLine(texts["Money.Paid"], pool.Say(pool.Figures.Paid), url),
        new ReportLine(texts["Money.Free"], pool.Say(pool.Figures.Free), url),
        new ReportLine(texts["Money.InBank"], pool.Say(pool.Figures.InBank), $"{url}/journal.jsonl"),
    ]);

    private ReportSection Partners(PoolView pool, string url) => new(texts["Partners"],
        [.. pool.Figures.Partners.Select(partner => new ReportLine(texts["Partners.One", pool.NameOf(partner.Key), pool.Say(partner.Sum(lot => lot.Paid)), pool.Say(partner.Sum(lot => lot.Free))], pool.Say(partner.Sum(lot => lot.Given)), $"{url}/partners/{partner.Key}"))]);

    private ReportSection Decisions(PoolView pool, string url) => new(texts["Decisions"],
        [.. pool.Figures.Grants.Select(grant => new ReportLine(texts["Decisions.One", Day(grant.DecidedOn), pool.NameOf(grant.Decision.Payee), grant.Purpose, pool.Say(grant.Paid)], pool.Say(grant.Decision.Pence), $"{url}/grants/{grant.Decision.Grant}"))]);

    private async Task<ReportSection> OutcomesAsync(Place place, PoolView pool, string url, CancellationToken cancellationToken)
    {
        var lines = new List<ReportLine>();
        if (await outcomes.CountingAsync(place.Id, cancellationToken) is { } framework)
        {
            foreach (var outcome in framework.Outcomes)
            {
                var grants = pool.Figures.Grants.Where(grant => grant.Total > 0 && grant.Spend.Outcomes.Contains(outcome.Code, StringComparer.Ordinal)).ToList();
                lines.Add(new ReportLine(texts["Outcomes.Money", outcome.Title, grants.Count], pool.Say(grants.Sum(grant => grant.Total)), $"{url}/coverage"));
                lines.AddRange(framework.IndicatorsOf(outcome).Select(indicator => framework.LatestOf(indicator) is { } latest
                    ? new ReportLine(texts["Outcomes.Measured", indicator.Title, Number(indicator.Baseline), Number(indicator.Target), Day(latest.On), latest.Evidence], Number(latest.Value), $"{url}/outcomes")
                    : new ReportLine(texts["Outcomes.NotMeasured", indicator.Title], "", $"{url}/outcomes")));
            }
        }

        return new ReportSection(texts["Outcomes"], lines);
    }

    private async Task<ReportSection> SavingsAsync(Place place, string url, CancellationToken cancellationToken)
    {
        var lines = new List<ReportLine>();
        foreach (var one in (await cases.ListAsync(place.Id, cancellationToken)).Where(one => one.ClaimedAt is not null))
        {
            var ladder = (await cases.FindAsync(place.Id, one.Number, cancellationToken))!.Ladder();
            string Say(long pence) => Currencies.Format(pence, place.Currency);
            lines.Add(new ReportLine(texts["Savings.One", one.Title, Say(ladder.Sum(line => line.ClaimedCashable)), Say(ladder.Sum(line => line.Reinvested))], Say(ladder.Sum(line => line.Verified?.Cashable ?? 0)), $"{url}/savings/{one.Number}"));
        }

        return new ReportSection(texts["Savings"], lines);
    }

    /// <summary>How many groups have told what became of their grant, and of how many people. The stories themselves stand beside, because they can be taken back.</summary>
    private async Task<ReportSection> EvidenceAsync(PoolView pool, string url, CancellationToken cancellationToken)
    {
        var grants = pool.Figures.Grants.Select(grant => grant.Decision.Grant).ToHashSet(StringComparer.Ordinal);
        var reports = await (from r in db.GrantReports.AsNoTracking() join b in db.Bids.AsNoTracking() on r.BidId equals b.Id where r.SentAt != null && b.Grant != null select new { b.Grant, r.People }).ToListAsync(cancellationToken);
        var own = reports.FindAll(report => grants.Contains(report.Grant!));
        return new ReportSection(texts["Evidence"], own.Count == 0 ? [] :
        [
            new ReportLine(texts["Evidence.Reports"], own.Count.ToString("N0", CultureInfo.InvariantCulture), url),
            new ReportLine(texts["Evidence.People"], own.Sum(report => (long)(report.People ?? 0)).ToString("N0", CultureInfo.InvariantCulture), url),
        ]);
    }

    private async Task<ReportSection> RisksAsync(Place place, PoolView pool, string url, CancellationToken cancellationToken) => new(texts["Risks"],
    [
        .. pool.Figures.Grants.Where(grant => grant.IsOpenAgain).Select(grant => new ReportLine(texts["Risks.Reopened", pool.NameOf(grant.Decision.Payee)], pool.Say(grant.Decision.Pence), $"{url}/grants/{grant.Decision.Grant}")),
        .. pool.Figures.Lots.Where(lot => lot.Free > 0 && lot.Restriction.Latest is not null).Select(lot => new ReportLine(texts["Risks.Expires", pool.NameOf(lot.Terms.Contributor), Day(lot.Restriction.Latest!.Value)], pool.Say(lot.Free), $"{url}/partners/{lot.Terms.Contributor}")),
        .. pool.Figures.Lots.Where(lot => lot.Pledged > 0).Select(lot => new ReportLine(texts["Risks.Pledged", pool.NameOf(lot.Terms.Contributor)], pool.Say(lot.Pledged), $"{url}/partners/{lot.Terms.Contributor}")),
        .. await reserves.FindAsync(place, pool, cancellationToken) is { Open: > 0 } reserve ? new[] { new ReportLine(texts["Risks.Savings", pool.Say(reserve.Kept)], pool.Say(reserve.Open), $"{url}/savings/reserve") } : [],
    ]);

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", s_english);

    private static string Number(decimal number) => number.ToString("#,0.###", CultureInfo.InvariantCulture);
}
