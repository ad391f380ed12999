using Folkmoot.Assemblies.Lottery;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.Funds;
using Folkmoot.Ledger;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Money;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Pay;

/// <summary>What members are paid: noted for each, put together on a list, and set aside in the place's fund, where it is approved and paid like any grant.</summary>
internal sealed class PayDesk(FolkmootDb db, PoolBook pools, FundDesk funds, Chronicle chronicle, TimeProvider clock, IStringLocalizer<Texts> texts)
{
    public async Task<PayView> FindAsync(AssemblyView assembly, CancellationToken cancellationToken)
    {
        var costs = await (from c in db.MemberCosts.AsNoTracking()
                           join m in db.Members.AsNoTracking() on c.MemberId equals m.Id
                           join r in db.Registrations.AsNoTracking() on m.RegistrationId equals r.Id
                           where c.ProcessId == assembly.Id
                           orderby c.Id descending
                           select new { c, m.Seat, r.Name }).ToListAsync(cancellationToken);
        var lists = await db.PayLists.AsNoTracking().Where(l => l.ProcessId == assembly.Id).OrderByDescending(l => l.Number).ToListAsync(cancellationToken);
        var pool = await pools.FindAsync(assembly.View.Place, cancellationToken);
        var states = lists.ToDictionary(l => l.Id, l => State(pool?.Figures.Grants.FirstOrDefault(g => g.Decision.Grant == l.Grant), l));
        return new PayView(
            [.. costs.Select(x => new CostLine(x.c, x.Seat, x.Name, x.c.ListId is { } list ? states[list] : PayState.Owed))],
            [.. lists.Select(l => new PayListView(l, states[l.Id]))],
            pool is not null);
    }

    /// <summary>What one member is owed and was paid.</summary>
    public async Task<IReadOnlyList<CostLine>> OfAsync(AssemblyView assembly, Guid member, CancellationToken cancellationToken) =>
        await db.MemberCosts.AnyAsync(c => c.MemberId == member, cancellationToken) ? [.. (await FindAsync(assembly, cancellationToken)).Costs.Where(c => c.Cost.MemberId == member).Reverse()] : [];

    /// <summary>Notes the honorarium that the mandate promises, for every member who said yes and has none yet.</summary>
    /// <returns>How many have it now who did not have it before.</returns>
    public async Task<int> PromiseAsync(Actor actor, AssemblyView assembly, CancellationToken cancellationToken)
    {
        if (assembly.Mandate.Honorarium <= 0)
            throw new RefusedException("The mandate promises no honorarium.");
        var promised = db.MemberCosts.Where(c => c.Kind == MemberCostKind.Honorarium);
        var without = await db.ConfirmedMembers(assembly.Id).Where(m => !promised.Any(c => c.MemberId == m.Id)).OrderBy(m => m.Seat).ToListAsync(cancellationToken);
        if (without.Count == 0)
            throw new RefusedException("Every member who said yes has it already.");
        db.MemberCosts.AddRange(without.Select(m => Cost(assembly, m.Id, MemberCostKind.Honorarium, assembly.Mandate.Honorarium)));
        chronicle.Record(actor, "members.promised", "process", assembly.Id, $"{without.Count} honoraria");
        await db.SaveChangesAsync(cancellationToken);
        return without.Count;
    }

    /// <summary>Notes what one member gets besides: travel, care or something else, from the receipt.</summary>
    public async Task AddAsync(Actor actor, AssemblyView assembly, int seat, MemberCostKind kind, string? amount, CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(kind) || kind == MemberCostKind.Honorarium)
            throw new RefusedException("Choose what it is for.", "Kind");
        if (Currencies.Parse(amount ?? "", assembly.View.Process.Currency) is not { } pence || pence <= 0)
            throw new RefusedException("Write an amount above nothing, such as 12.40.", "Amount");
        // Whoever left in the meantime is still owed what they laid out.
        var member = await db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.ProcessId == assembly.Id && m.Seat == seat && (m.State == MemberState.Confirmed || m.State == MemberState.Left), cancellationToken)
            ?? throw new RefusedException($"No member has seat {seat}.", "Seat");
        db.MemberCosts.Add(Cost(assembly, member.Id, kind, pence));
        chronicle.Record(actor, "member.cost", "process", assembly.Id, $"Seat {seat}: {kind}");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes an amount away that is on no list.</summary>
    public async Task RemoveAsync(Actor actor, AssemblyView assembly, Guid id, CancellationToken cancellationToken)
    {
        if (await db.MemberCosts.SingleOrDefaultAsync(c => c.Id == id && c.ProcessId == assembly.Id, cancellationToken) is not { } cost)
            return;
        if (cost.ListId is not null)
            throw new RefusedException("Its money is set aside already; it stays on the list.");
        db.MemberCosts.Remove(cost);
        chronicle.Record(actor, "member.cost.removed", "process", assembly.Id, $"{cost.Kind}");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Puts all that is owed on a list and sets its money aside in the fund. The journal learns how many members are paid how much together, and nothing of anybody.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="assembly">The assembly.</param>
    /// <param name="outcomes">What the money works towards, in the fund's codes; empty for whatever is free of restrictions.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<PayList> SetAsideAsync(Actor actor, AssemblyView assembly, string? outcomes, CancellationToken cancellationToken)
    {
        var place = assembly.View.Place;
        var pool = await pools.FindAsync(place, cancellationToken) ?? throw new RefusedException("This place has no fund yet. Open one, and members can be paid from it.");
        var open = await db.MemberCosts.Where(c => c.ProcessId == assembly.Id && c.ListId == null).OrderBy(c => c.Id).ToListAsync(cancellationToken);
        if (open.Count == 0)
            throw new RefusedException("Nobody is owed anything.");
        var (pence, people) = (open.Sum(c => c.Pence), open.Select(c => c.MemberId).Distinct().Count());
        var number = (await db.PayLists.Where(l => l.ProcessId == assembly.Id).MaxAsync(l => (int?)l.Number, cancellationToken) ?? 0) + 1;
        var payee = await PayeeAsync(pool.JournalId, assembly, cancellationToken);
        var list = new PayList { Id = OrderedId.Next(clock.GetUtcNow()), ProcessId = assembly.Id, Number = number, Pence = pence, People = people, Grant = $"{payee}-{number}", At = clock.GetUtcNow(), Who = actor.Office };
        // The journal has a writer of its own: its entries come first, and the rows follow. What it refuses leaves no row, and the decision is opened again.
        await funds.AwardAsync(actor, place, pool.JournalId, new Award
        {
            Key = $"{list.Id:N}",
            Grant = list.Grant,
            Payee = payee,
            Title = texts["Grant.Title", assembly.View.Process.Title],
            Purpose = texts["Grant.Purpose", people],
            Pence = pence,
            Record = texts["Grant.Record", assembly.View.Process.Title],
            Spend = new Spend { Outcomes = [.. (outcomes ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)], CostKind = CostKind.Revenue, RecipientType = "unregistered" },
            IsIndividual = true,
        }, cancellationToken);
        try
        {
            await funds.CommitAsync(actor, place, pool.JournalId, list.Grant, pence, null, $"{list.Id:N}-2", cancellationToken);
        }
        catch (RefusedException)
        {
            await funds.ReopenAsync(actor, place, pool.JournalId, list.Grant, texts["Grant.Reopened"], $"{list.Id:N}-3", cancellationToken);
            throw;
        }

        db.PayLists.Add(list);
        foreach (var cost in open)
            cost.ListId = list.Id;
        chronicle.Link(actor, ("fund", pool.JournalId), ("process", assembly.Id), "pays the members of", $"{Currencies.Format(pence, place.Currency)} are set aside for {people} members.");
        chronicle.Record(actor, "members.set-aside", "process", assembly.Id, $"List {number}");
        await db.SaveChangesAsync(cancellationToken);
        return list;
    }

    private static PayState State(PoolGrant? grant, PayList list) =>
        grant is null ? PayState.SetAside : grant.Cleared >= list.Pence ? PayState.Paid : grant.Paid >= list.Pence ? PayState.Sent : PayState.SetAside;

    private MemberCost Cost(AssemblyView assembly, Guid member, MemberCostKind kind, long pence) =>
        new() { Id = OrderedId.Next(clock.GetUtcNow()), ProcessId = assembly.Id, MemberId = member, Kind = kind, Pence = pence, At = clock.GetUtcNow() };

    /// <summary>The code under which the members of this assembly stand in the journal, all together.</summary>
    private async Task<string> PayeeAsync(Guid journal, AssemblyView assembly, CancellationToken cancellationToken)
    {
        if (await db.PayLists.Where(l => l.ProcessId == assembly.Id).OrderBy(l => l.Number).Select(l => l.Grant).FirstOrDefaultAsync(cancellationToken) is { } before)
            return before[..before.LastIndexOf('-')];
        var name = texts["Payee", Platform.Layout.Prose.Begin(assembly.View.Process.Title, 120)].Value;
        return await db.FundParties.Where(p => p.JournalId == journal && p.Name == name).OrderBy(p => p.Code).Select(p => p.Code).FirstOrDefaultAsync(cancellationToken)
            ?? await funds.AddPartyAsync(journal, name, null, cancellationToken);
    }
}
