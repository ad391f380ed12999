using System.Runtime.CompilerServices;
using Folkmoot.Platform.Backups;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;

namespace Folkmoot.Platform.Doctor;

/// <summary>How old the newest backup is.</summary>
internal sealed class BackupCheckup(BackupStore backups, Migrator migrator, IDatabaseProvider provider, Settings settings, TimeProvider clock) : ICheckup
{
    private const string Remedy = "Run: folkmoot-server backup. The timer in deploy/ does it every night.";

    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!await Databases.IsUsableAsync(provider, migrator, cancellationToken))
            yield break;
        if (settings.Demonstration)
            yield return new(Verdict.Fine, "backups", "A demonstration needs none.");
        else if (backups.Newest() is not { } newest)
            yield return new(Verdict.Warning, "backups", $"There is none in {settings.InData("backups")}.", Remedy);
        else if (clock.GetUtcNow().UtcDateTime - newest.LastWriteTimeUtc is { TotalHours: > 48 } age)
            yield return new(Verdict.Warning, "backups", $"The newest is {age.TotalDays:N0} days old.", Remedy);
        else
            yield return new(Verdict.Fine, "backups", $"The newest is {newest.Name}.");
    }
}
