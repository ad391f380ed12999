using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>Some weeks after an assembly is over, erases who registered and which addresses got letters. What the record of the draw needs stays.</summary>
internal sealed class RegistrationCleanup(FolkmootDb db, TimeProvider clock) : IJobHandler
{
    public const string Name = "assemblies.cleanup";

    /// <summary>Days that names and addresses are kept after the last phase, so that members can still be paid and thanked.</summary>
    public const int KeepDays = 42;

    public string Kind => Name;

    public async Task RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().AddDays(-KeepDays);
        var (kept, phases) = (db.Registrations.Where(r => r.ErasedAt == null), db.Phases.Where(f => f.ClosesAt > before));
        // By its dates, not its state: an assembly that was given up half way is never finished, and keeps nobody's data for that.
        var over = await db.Processes.Where(p => p.State != ProcessState.Draft && kept.Any(r => r.ProcessId == p.Id) && !phases.Any(f => f.ProcessId == p.Id))
            .Select(p => p.Id).ToListAsync(cancellationToken);
        foreach (var process in over)
        {
            await RegistrationDesk.EraseAsync(db, await db.Registrations.Where(r => r.ProcessId == process && r.ErasedAt == null).ToListAsync(cancellationToken), clock.GetUtcNow(), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await db.InvitedAddresses.Where(a => a.ProcessId == process).ExecuteUpdateAsync(set => set.SetProperty(a => a.Words, "").SetProperty(a => a.CodeHash, (byte[]?)null), cancellationToken);
        }
    }
}
