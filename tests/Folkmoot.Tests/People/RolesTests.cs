using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Audit;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.People;

public sealed class RolesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [Databases]
    public async Task GrantAsync_NewAddress_MakesAnAccountWritesALetterAndRecordsIt(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var administrator = await host.AddAccountAsync("Ada", "ada@example.org", Role.Administrator);
        var town = await host.AddPlaceAsync("Wyebridge");

        await host.WithAsync<Roles>(r => r.GrantAsync(new Actor(administrator, "Administrator"), new NewGrant("Ann", "Ann@Example.org", Role.Organiser, town), Stop));

        var held = (await host.WithAsync<RoleBook, IReadOnlyList<HeldRole>>(r => r.ListAsync(Stop)))[1];
        Assert.Equal(("Ann", "Ann@Example.org", Role.Organiser, "Wyebridge"), (held.Name, held.Email, held.Role, held.PlaceName));
        var letter = Assert.Single(await host.LettersAsync());
        Assert.Equal("Ann@Example.org", letter.To);
        Assert.Contains("Organiser, Wyebridge", letter.Body, StringComparison.Ordinal);
        await using var db = host.Database.NewContext();
        var audit = await db.Audit.SingleAsync(a => a.Act == "role.granted", Stop);
        Assert.Equal((administrator, held.Account, "Organiser, Wyebridge"), (audit.AccountId, audit.SubjectId, audit.Details));
    }

    [Theory]
    [Databases]
    public async Task GrantAsync_KnownAddress_UsesTheAccount(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var ann = await host.AddAccountAsync("Ann", "ann@example.org");

        await host.WithAsync<Roles>(r => r.GrantAsync(Actor.Platform, new NewGrant("Somebody else", "ANN@example.org", Role.Administrator, null), Stop));

        var held = Assert.Single(await host.WithAsync<RoleBook, IReadOnlyList<HeldRole>>(r => r.ListAsync(Stop)));
        Assert.Equal((ann, "Ann", Role.Administrator, null), (held.Account, held.Name, held.Role, held.PlaceName));
    }

    [Theory]
    [Databases(null!, "ann@example.org", "Organiser", true, "Roles.NameWrong")]
    [Databases("Ann", "ann@", "Organiser", true, "Email.Wrong")]
    [Databases("Ann", "ann@example.org", "", true, "Roles.ChooseRole")]
    [Databases("Ann", "ann@example.org", "Organiser", false, "Roles.ChoosePlace")]
    [Databases("Ann", "sam@example.org", "Administrator", false, "Roles.Already")]
    public async Task GrantAsync_SomethingMissing_SaysWhatAndChangesNothing(DatabaseKind kind, string? name, string email, string role, bool withPlace, string sentence)
    {
        await using var host = await TestHost.StartAsync(kind);
        await host.AddAccountAsync("Sam", "sam@example.org", Role.Administrator);
        var town = await host.AddPlaceAsync("Wyebridge");
        var wanted = new NewGrant(name, email, Enum.TryParse<Role>(role, out var parsed) ? parsed : null, withPlace ? town : Guid.NewGuid());

        var refused = await host.RefusedAsync<Roles>(r => r.GrantAsync(Actor.Platform, wanted, Stop));

        Assert.Equal(host.PeopleText(sentence, Roles.MaxName), refused);
        await using var db = host.Database.NewContext();
        Assert.Equal((1, 1), (await db.Accounts.CountAsync(Stop), await db.RoleGrants.CountAsync(Stop)));
        Assert.Empty(await host.LettersAsync());
    }

    [Theory]
    [Databases("Administrator")]
    [Databases("Organiser")]
    public async Task GrantAsync_SixtyFourAtOnce_GivesTheRoleOnce(DatabaseKind kind, string role)
    {
        await using var host = await TestHost.StartAsync(kind);
        var town = await host.AddPlaceAsync("Wyebridge");
        var wanted = new NewGrant("Ann", "ann@example.org", Enum.Parse<Role>(role), town);

        var given = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => TryAsync(host, r => r.GrantAsync(Actor.Platform, wanted, Stop))));

        Assert.Equal(1, given.Count(g => g));
        await using var db = host.Database.NewContext();
        Assert.Equal((1, 1), (await db.Accounts.CountAsync(Stop), await db.RoleGrants.CountAsync(Stop)));
        Assert.Single(await host.LettersAsync());
    }

    [Theory]
    [Databases]
    public async Task RevokeAsync_LastAdministrator_IsRefused(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        await host.AddAccountAsync("Ada", "ada@example.org", Role.Administrator);
        var only = (await host.WithAsync<RoleBook, IReadOnlyList<HeldRole>>(r => r.ListAsync(Stop)))[0];

        Assert.Equal(host.PeopleText("Roles.LastAdministrator"), await host.RefusedAsync<Roles>(r => r.RevokeAsync(Actor.Platform, only.Grant, within: null, Stop)));

        Assert.Single(await host.WithAsync<RoleBook, IReadOnlyList<HeldRole>>(r => r.ListAsync(Stop)));
    }

    [Theory]
    [Databases]
    public async Task RevokeAsync_AllAdministratorsAtOnce_LeavesOne(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        for (var i = 0; i < 8; i++)
            await host.AddAccountAsync("Ada", $"ada{i}@example.org", Role.Administrator);
        var all = await host.WithAsync<RoleBook, IReadOnlyList<HeldRole>>(r => r.ListAsync(Stop));

        var revoked = await Task.WhenAll(all.Select(held => TryAsync(host, r => r.RevokeAsync(Actor.Platform, held.Grant, within: null, Stop))));

        Assert.Equal(7, revoked.Count(r => r));
        Assert.Single(await host.WithAsync<RoleBook, IReadOnlyList<HeldRole>>(r => r.ListAsync(Stop)));
    }

    [Theory]
    [Databases]
    public async Task RevokeAsync_Twice_RecordsItOnce(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var town = await host.AddPlaceAsync("Wyebridge");
        await host.AddAccountAsync("Ann", "ann@example.org", Role.Organiser, town);
        var held = (await host.WithAsync<RoleBook, IReadOnlyList<HeldRole>>(r => r.ListAsync(Stop)))[0];

        await host.WithAsync<Roles>(r => r.RevokeAsync(Actor.Platform, held.Grant, within: null, Stop));
        await host.WithAsync<Roles>(r => r.RevokeAsync(Actor.Platform, held.Grant, within: null, Stop));

        Assert.Empty(await host.WithAsync<RoleBook, IReadOnlyList<HeldRole>>(r => r.ListAsync(Stop)));
        await using var db = host.Database.NewContext();
        Assert.Equal("Organiser, Wyebridge", (await db.Audit.SingleAsync(a => a.Act == "role.revoked", Stop)).Details);
    }

    private static async Task<bool> TryAsync(TestHost host, Func<Roles, Task> use)
    {
        try
        {
            await host.WithAsync(use);
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }
}
