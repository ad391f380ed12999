using Folkmoot.Ballots;
using Folkmoot.Ballots.Roll;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Tests.Ballots.Crash;

/// <summary>Looks into the box after a crash and finds out whose ballot is whose by the receipts that the browsers get.</summary>
internal static class BoxReading
{
    public static async Task<IReadOnlyList<BoxRow>> ReadAsync(TestHost host, Phase phase, IReadOnlyList<HttpVoter> browsers)
    {
        var codes = host.Services.GetRequiredService<Codes>();
        await SettleAsync(host);
        await using var db = host.Database.NewContext();
        var box = (await db.Ballots.AsNoTracking().Where(b => b.PhaseId == phase.Id).ToListAsync()).ToDictionary(b => Convert.ToHexString(b.KeyHash));
        var rows = new List<BoxRow>();
        for (var browser = 0; browser < browsers.Count; browser++)
        {
            if (await browsers[browser].ReceiptAsync() is not { } receipt)
                continue;
            Assert.True(box.Remove(Convert.ToHexString(codes.HashReceipt(phase.Id, receipt)), out var ballot), $"Browser {browser} is shown a receipt, but the box has no such ballot.");
            rows.Add(new BoxRow(browser, ballot.Sequence, ballot.Choices));
        }

        Assert.True(box.Count == 0, $"{box.Count} ballots in the box belong to no browser.");
        Assert.Equal(rows.Count, await db.Roll.CountAsync(e => e.PhaseId == phase.Id && e.State == RollState.Issued));
        return rows;
    }

    /// <summary>A database server may still be finishing what the killed program sent last; this waits for it.</summary>
    private static async Task SettleAsync(TestHost host)
    {
        if (host.Database.Provider.Kind is not DatabaseKind.Postgres)
            return;
        await using var db = host.Database.NewContext();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync("LOCK TABLE ballots_ballot IN SHARE MODE");
        await transaction.CommitAsync();
    }
}
