using Folkmoot.Platform.Configuration;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Database;

/// <summary>
/// Brings the database's tables up to date: only when something is pending, one program at a time, and on the embedded database
/// after a backup.
/// </summary>
public sealed class Migrator(IDatabaseProvider provider, Settings settings, TimeProvider clock)
{
    private const string LockFile = "migrate.lock";

    /// <summary>The migrations that have not been applied; all of them when there is no database yet.</summary>
    public async Task<IReadOnlyList<string>> PendingAsync(CancellationToken cancellationToken)
    {
        await using var db = provider.NewContext();
        return [.. await db.Database.GetPendingMigrationsAsync(cancellationToken)];
    }

    /// <summary>Whether nothing was ever applied, so that no data can be harmed.</summary>
    public async Task<bool> IsNewAsync(CancellationToken cancellationToken)
    {
        await using var db = provider.NewContext();
        return !(await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Any();
    }

    /// <returns>The migrations that were applied and the backup that was made before; nothing when all was up to date.</returns>
    public async Task<MigrationOutcome> MigrateAsync(CancellationToken cancellationToken)
    {
        if (await PendingAsync(cancellationToken) is [])
            return new MigrationOutcome([], null);

        Directory.CreateDirectory(settings.DataFolder);
        using var turn = FileTurn.Take(settings.InData(LockFile))
            ?? throw new RefusedException("Another Folkmoot is bringing this database up to date; wait until it has finished and start again.");
        var pending = await PendingAsync(cancellationToken);
        if (pending is [])
            return new MigrationOutcome([], null);

        var backup = await BackUpAsync(cancellationToken);
        await using var db = provider.NewContext();
        if (provider.Kind is DatabaseKind.Sqlite)
            await ReleaseStaleLockAsync(db, cancellationToken);
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await db.Database.MigrateAsync(cancellationToken);
        return new MigrationOutcome(pending, backup);
    }

    private async Task<string?> BackUpAsync(CancellationToken cancellationToken)
    {
        if (provider.Kind is not DatabaseKind.Sqlite || await IsNewAsync(cancellationToken))
            return null;
        var folder = Directory.CreateDirectory(settings.InData("backups")).FullName;
        var file = Path.Combine(folder, $"before-migration-{clock.GetUtcNow():yyyyMMdd-HHmmss}.folkmoot");
        await provider.BackUpAsync(file, cancellationToken);
        return file;
    }

    /// <summary>Whether some program is at it right now.</summary>
    public static bool IsRunning(Settings settings) => FileTurn.IsTaken(settings.InData(LockFile));

    // The framework marks a running migration by a row that a killed program leaves behind for ever. Whoever holds the file lock
    // knows that nobody else is migrating, so a row found then is such a leftover.
    private static async Task ReleaseStaleLockAsync(FolkmootDb db, CancellationToken cancellationToken)
    {
        var exists = await db.Database
            .SqlQuery<int>($"""SELECT COUNT(*) AS "Value" FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'""")
            .SingleAsync(cancellationToken);
        if (exists > 0)
            await db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsLock" """, cancellationToken);
    }
}
