using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Secrets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Folkmoot.Platform.Hosting;

/// <summary>What happens between building the platform and answering the first request.</summary>
public static class PlatformStart
{
    /// <summary>
    /// Brings the embedded database up to date. On a server only an empty database is filled; changing one that several programs
    /// may be using is the operator's decision, by the command "migrate".
    /// </summary>
    /// <returns>Whether the database is new.</returns>
    /// <exception cref="RefusedException">Changes wait for the command "migrate".</exception>
    public static async Task<bool> PrepareDatabaseAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        PrivateFolder.Make(app.Services.GetRequiredService<Settings>().DataFolder);
        var migrator = app.Services.GetRequiredService<Migrator>();
        var isNew = await migrator.IsNewAsync(cancellationToken);
        if (isNew || app.Services.GetRequiredService<IDatabaseProvider>().Kind is DatabaseKind.Sqlite)
            await migrator.MigrateAsync(cancellationToken);
        else if (await migrator.PendingAsync(cancellationToken) is { Count: > 0 } pending)
            throw new RefusedException($"The database is older than this program by {pending.Count} change(s). Run \"folkmoot-server backup\", then \"folkmoot-server migrate\", then start again.");
        app.Services.GetRequiredService<IDatabaseProvider>().KeepModelForReading();
        // A key that is missing or damaged must be noticed now, not when the first code is entered.
        app.Services.GetRequiredService<IInstanceKey>().Mac("start", "");
        return isNew;
    }

    /// <summary>Prepares the database, starts answering, and prints the address and what rooms have to say.</summary>
    public static async Task StartPlatformAsync(this WebApplication app, TextWriter terminal, CancellationToken cancellationToken)
    {
        app.CheckAccess();
        var isNew = await app.PrepareDatabaseAsync(cancellationToken);
        await app.StartAsync(cancellationToken);
        var settings = app.Services.GetRequiredService<Settings>();
        await terminal.WriteLineAsync($"Folkmoot is at {settings.Address}");
        await using var scope = app.Services.CreateAsyncScope();
        if (isNew && settings.Demonstration)
        {
            await scope.ServiceProvider.GetRequiredService<IJobQueue>().EnqueueAsync(DemonstrationJob.JobKind, new { }, DemonstrationJob.JobKind, due: null, cancellationToken);
            await scope.ServiceProvider.GetRequiredService<FolkmootDb>().SaveChangesAsync(cancellationToken);
            await terminal.WriteLineAsync("The demonstration is being filled; its places appear in a few seconds.");
        }

        foreach (var notice in scope.ServiceProvider.GetServices<IStartNotice>())
        {
            foreach (var line in await notice.LinesAsync(cancellationToken))
                await terminal.WriteLineAsync(line);
        }
    }
}
