using System.Runtime.Versioning;
using Folkmoot.Platform.Audit;
using Folkmoot.Platform.Configuration;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Doctor;
using Folkmoot.Platform.Jobs;
using Folkmoot.Platform.Secrets;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Platform.Doctor;

public sealed class DoctorTests
{
    [Theory, Databases]
    public async Task A_sound_installation_has_no_trouble(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        await host.WithAsync<IInstanceKey>(key => Task.FromResult(key.Mac("test", "text")));

        var findings = await LookAsync(host);

        Assert.DoesNotContain(findings, f => f.Verdict is Verdict.Trouble);
        Assert.Contains(findings, f => f.Subject == "tables" && f.Verdict is Verdict.Fine);
        Assert.All(findings, f => Assert.Equal(f.Verdict is Verdict.Fine, f.Remedy is null));
    }

    [Fact, UnsupportedOSPlatform("windows")]
    public async Task A_key_that_others_can_read_is_trouble()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        await using var host = await StartAsync(DatabaseKind.Sqlite);
        await host.WithAsync<IInstanceKey>(key => Task.FromResult(key.Mac("test", "text")));
        var file = Path.Combine(host.Database.Folder, "instance.key");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);

        var finding = Assert.Single(await LookAsync(host), f => f.Subject == "instance key");

        Assert.Equal((Verdict.Trouble, $"Close it: chmod 600 {file}"), (finding.Verdict, finding.Remedy));
    }

    [Theory, Databases]
    public async Task Tables_of_another_version_are_trouble(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        await using (var db = host.Database.NewContext())
            await db.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99.0')""");

        Assert.Contains(await LookAsync(host), f => f is { Subject: "tables", Verdict: Verdict.Trouble } && f.Sentence.Contains("29990101000000_Later", StringComparison.Ordinal));
    }

    [Theory, Databases]
    public async Task Missing_changes_are_trouble_and_nothing_else_is_asked_of_the_tables(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        await using (var db = host.Database.NewContext())
            await db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsHistory" """);

        var findings = await LookAsync(host);

        Assert.Contains(findings, f => f is { Subject: "tables", Verdict: Verdict.Trouble, Remedy: "Run: folkmoot-server migrate" });
        Assert.DoesNotContain(findings, f => f.Subject is "jobs");
    }

    [Theory, Databases]
    public async Task Late_and_failed_jobs_are_found(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        var now = host.Clock.GetUtcNow();
        await using (var db = host.Database.NewContext())
        {
            db.Jobs.Add(new Job { Id = Guid.NewGuid(), Kind = "count", Payload = "{}", Due = now.AddMinutes(-11) });
            db.Jobs.Add(new Job { Id = Guid.NewGuid(), Kind = "import", Payload = "{}", Due = now, State = JobState.Failed, EndedAt = now });
            await db.SaveChangesAsync();
        }

        var findings = await LookAsync(host);

        Assert.Contains(findings, f => f is { Subject: "jobs", Verdict: Verdict.Trouble });
        Assert.Contains(findings, f => f is { Subject: "failed jobs", Verdict: Verdict.Warning, Sentence: "In the last seven days: 1 of import." });
    }

    [Theory, Databases]
    public async Task A_clock_behind_what_was_written_is_trouble(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        await using (var db = host.Database.NewContext())
        {
            db.Audit.Add(new AuditEntry { Id = Guid.NewGuid(), At = host.Clock.GetUtcNow().AddHours(1), Act = "a", Kind = "b", SubjectId = Guid.NewGuid(), Details = "" });
            await db.SaveChangesAsync();
        }

        Assert.Contains(await LookAsync(host), f => f is { Subject: "clock", Verdict: Verdict.Trouble });
    }

    [Fact]
    public async Task A_relay_that_does_not_answer_is_trouble()
    {
        await using var host = await StartAsync(DatabaseKind.Sqlite, settings => settings with { Mail = settings.Mail with { Relay = new Uri("smtp://127.0.0.1:1") } });

        Assert.Contains(await LookAsync(host), f => f is { Subject: "mail", Verdict: Verdict.Trouble });
    }

    [Fact]
    public async Task A_public_address_that_is_not_encrypted_or_has_no_known_proxy_is_trouble()
    {
        await using var plain = await StartAsync(DatabaseKind.Sqlite, settings => settings with { Address = new Uri("http://moot.invalid") });
        await using var unknown = await StartAsync(DatabaseKind.Sqlite, settings => settings with { Address = new Uri("https://moot.invalid") });

        Assert.Contains(await LookAsync(plain), f => f is { Subject: "address", Verdict: Verdict.Trouble });
        Assert.Contains(await LookAsync(unknown), f => f is { Subject: "proxy", Verdict: Verdict.Trouble });
    }

    [Theory, Databases]
    public async Task A_missing_and_an_old_backup_are_warned_of(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);
        host.Clock.Set(DateTimeOffset.UtcNow);
        Assert.Contains(await LookAsync(host), f => f is { Subject: "backups", Verdict: Verdict.Warning });

        var folder = Directory.CreateDirectory(Path.Combine(host.Database.Folder, "backups")).FullName;
        await host.Database.Provider.BackUpAsync(Path.Combine(folder, "a.folkmoot"), CancellationToken.None);
        Assert.Contains(await LookAsync(host), f => f is { Subject: "backups", Verdict: Verdict.Fine });

        host.Clock.Advance(TimeSpan.FromHours(49));
        Assert.Contains(await LookAsync(host), f => f is { Subject: "backups", Verdict: Verdict.Warning });
    }

    [Fact]
    public async Task A_lock_left_behind_is_found()
    {
        await using var host = await StartAsync(DatabaseKind.Sqlite);
        await using (var db = host.Database.NewContext())
        {
            await db.Database.ExecuteSqlAsync($"""CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT)""");
            await db.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01')""");
        }

        Assert.Contains(await LookAsync(host), f => f is { Subject: "migration lock", Verdict: Verdict.Warning });
    }

    private static Task<TestHost> StartAsync(DatabaseKind kind, Func<Settings, Settings>? change = null) =>
        // Nothing listens on port 1, and the checkup's visit ends at once.
        TestHost.StartAsync(kind, settings =>
        {
            var local = settings with { Address = new Uri("http://127.0.0.1:1") };
            return change?.Invoke(local) ?? local;
        });

    private static Task<List<Finding>> LookAsync(TestHost host) =>
        host.WithAsync<IEnumerable<ICheckup>, List<Finding>>(async checkups =>
        {
            List<Finding> findings = [];
            foreach (var checkup in checkups)
            {
                await foreach (var finding in checkup.LookAsync(CancellationToken.None))
                    findings.Add(finding);
            }

            return findings;
        });
}
