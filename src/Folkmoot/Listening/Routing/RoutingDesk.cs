using System.Collections.Concurrent;
using Folkmoot.Listening.Maps;
using Folkmoot.Opinion.Routing;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.PublicPages;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Listening.Routing;

/// <summary>Weighs the statements of a conversation, once for all who ask within some seconds, and keeps every state that something is drawn from.</summary>
internal sealed class RoutingDesk(IDatabaseProvider provider, StatementBook book, TallyShelf shelf, FreshCache cache, RoutingDesk.Kept kept)
{
    /// <summary>What the statements weigh.</summary>
    /// <param name="process">The process of the conversation.</param>
    /// <param name="group">The group in which somebody stands; null for none.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<RoutingTable> FindAsync(Guid process, SheetGroup? group, CancellationToken cancellationToken) =>
        (await cache.GetAsync($"routing {process:N} {group?.Name}", () => WeighAsync(process, group, cancellationToken)))!;

    private async Task<RoutingTable?> WeighAsync(Guid process, SheetGroup? group, CancellationToken cancellationToken)
    {
        var statements = await book.KeptAsync(process, cancellationToken);
        var tallies = await shelf.OfAsync(process, cancellationToken);
        var aims = NextStatement.Aims;
        var weights = aims.WeightsOf(statements.Select(s => new RoutingCandidate(RoutingTable.Word(s.Number), tallies.GetValueOrDefault(s.Id), group?.Unseen.GetValueOrDefault(s.Number, aims.GroupWanted))));
        var table = RoutingTable.Of([.. statements.Zip(weights, (s, weight) => (s, weight.Weight))]);
        if (kept.States.ContainsKey((process, table.State)))
            return table;
        await KeepAsync(process, table);
        if (kept.States.Count >= Kept.Most)
            kept.States.Clear();
        kept.States[(process, table.State)] = true;
        return table;
    }

    /// <summary>Past what counts writes for public pages: none shows it.</summary>
    private async Task KeepAsync(Guid process, RoutingTable table)
    {
        await using var db = provider.NewContext();
        if (await db.RoutingStates.AnyAsync(s => s.ProcessId == process && s.Id == table.State))
            return;
        db.RoutingStates.Add(new RoutingState { ProcessId = process, Id = table.State, Weights = table.Grains });
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // Another request, or another node, kept the same at this moment; or else asking again fails as well.
            db.ChangeTracker.Clear();
            if (!await db.RoutingStates.AnyAsync(s => s.ProcessId == process && s.Id == table.State))
                throw;
        }
    }

    /// <summary>The states that are known to be kept.</summary>
    public sealed class Kept
    {
        internal const int Most = 10_000;

        internal ConcurrentDictionary<(Guid Process, long State), bool> States { get; } = new();
    }
}
