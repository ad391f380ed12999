using System.Runtime.CompilerServices;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Platform.Doctor;

/// <summary>The database: reachable, up to date, and with nothing left behind by a program that was killed.</summary>
internal sealed class DatabaseCheckup(IDatabaseProvider provider, Settings settings) : ICheckup
{
    private const long LargeLog = 256L * 1024 * 1024;

    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (provider.File is { } file && !File.Exists(file))
        {
            yield return new(Verdict.Warning, "database", $"{file} does not exist yet.", "Start the site once; it makes the database.");
            yield break;
        }

        var reached = await ReachAsync(cancellationToken);
        yield return reached;
        if (reached.Verdict is Verdict.Trouble)
            yield break;

        await using var db = provider.NewContext();
        yield return await UpToDateAsync(db, cancellationToken);
        if (provider.File is not { } own)
            yield break;
        yield return await SoundAsync(db, cancellationToken);
        yield return await LockAsync(db, cancellationToken);
        var log = new FileInfo(own + "-wal");
        yield return log.Exists && log.Length > LargeLog
            ? new(Verdict.Warning, "write-ahead log", $"It has grown to {log.Length / (1024 * 1024):N0} MB.", "Some reader has not let go for long. Start the site anew; if it grows again, tell the developers.")
            : new(Verdict.Fine, "write-ahead log", "It is small.");
    }

    private async Task<Finding> ReachAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(10));
        try
        {
            return new(Verdict.Fine, "database", await provider.VersionAsync(patience.Token) + " answers.");
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return new(Verdict.Trouble, "database", $"It cannot be reached: {failure.Message}", "Check that it runs, and the connection string in FOLKMOOT_DATABASE.");
        }
    }

    private static async Task<Finding> UpToDateAsync(FolkmootDb db, CancellationToken cancellationToken)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToArray();
        if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } unknown)
            return new(Verdict.Trouble, "tables", $"The database was used with another version of the program, which had the change \"{unknown}\".", "Run that version or a later one.");
        var pending = known.Count - applied.Length;
        return pending > 0
            ? new(Verdict.Trouble, "tables", $"The database is older than this program by {pending} change(s).", "Run: folkmoot-server migrate")
            : new(Verdict.Fine, "tables", "They are up to date.");
    }

    private static async Task<Finding> SoundAsync(FolkmootDb db, CancellationToken cancellationToken)
    {
        var result = (await db.Database.SqlQuery<string>($"PRAGMA quick_check(1)").ToListAsync(cancellationToken)).Single();
        return result is "ok"
            ? new(Verdict.Fine, "database file", "It is sound.")
            : new(Verdict.Trouble, "database file", $"It is damaged: {result}", "Stop the site, keep a copy of the file, and restore the newest backup: folkmoot-server restore FILE");
    }

    private async Task<Finding> LockAsync(FolkmootDb db, CancellationToken cancellationToken)
    {
        var table = await db.Database.SqlQuery<int>($"""SELECT COUNT(*) AS "Value" FROM sqlite_master WHERE name = '__EFMigrationsLock'""").SingleAsync(cancellationToken);
        var rows = table == 0 ? 0 : await db.Database.SqlQuery<int>($"""SELECT COUNT(*) AS "Value" FROM "__EFMigrationsLock" """).SingleAsync(cancellationToken);
        if (rows == 0)
            return new(Verdict.Fine, "migration lock", "It is free.");
        return Migrator.IsRunning(settings)
            ? new(Verdict.Warning, "migration lock", "Another program is bringing the database up to date right now.", "Wait for it.")
            : new(Verdict.Warning, "migration lock", "A program that was bringing the database up to date was killed.", "Run: folkmoot-server migrate. It frees the lock and finishes the work.");
    }
}
