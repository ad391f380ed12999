using System.Text;
using Folkmoot.Ballots;
using Folkmoot.Ballots.Import;
using Folkmoot.Ballots.Roll;
using Folkmoot.Ballots.Settings;
using Folkmoot.Communities;
using Folkmoot.People;
using Folkmoot.Platform;
using Folkmoot.Platform.Secrets;
using Folkmoot.Processes;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Browser.Tests.Infrastructure;

/// <summary>What tests make happen in a town behind the pages: places, votes and voters.</summary>
internal static class Town
{
    private const string Boundary = """
        {"type":"Polygon","coordinates":[[[-2.732,52.060],[-2.722,52.076],[-2.705,52.080],[-2.690,52.074],[-2.688,52.060],[-2.700,52.050],[-2.718,52.049],[-2.732,52.060]]]}
        """;

    public static Actor Organiser { get; } = new(null, "Organiser, Wyebridge");

    public static Task<Place> AddPlaceAsync(this Site site) => site.WithAsync<Places, Place>(places => places.CreateAsync(
        Organiser, new PlaceDetails("Wyebridge", "town", "A market town of 9,000 people on a bend of the river.", Boundary, "Europe/London", "GBP"), null, CancellationToken.None));

    /// <summary>A vote on <see cref="TownElection"/>: open for four weeks, or finished with its ballots.</summary>
    public static Task<ProcessView> AddVoteAsync(this Site site, Place place, ImportAs form = ImportAs.Open, string title = "Wyebridge decides", string file = TownElection.File) =>
        site.WithAsync<ElectionImporter, ProcessView>(async importer =>
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file));
            return await importer.ImportAsync(Organiser, place, stream, new ImportRequest("wyebridge.pb", form, "", title), (_, _) => { }, CancellationToken.None);
        });

    /// <summary>A process from a playbook that is public and whose first phase is open.</summary>
    public static async Task<ProcessView> AddProcessAsync(this Site site, Place place, string playbook, string title)
    {
        var view = await site.WithAsync<ProcessWriter, ProcessView>(writer => writer.StartAsync(Organiser, place, playbook, new ProcessDetails(title, "What matters here."), CancellationToken.None));
        await site.WithAsync<ProcessWriter>(writer => writer.PublishAsync(Organiser, view.Process.Id, CancellationToken.None));
        await using var db = site.NewContext();
        var first = await db.Phases.SingleAsync(p => p.ProcessId == view.Process.Id && p.Ordinal == 1);
        site.Clock.Set(first.OpensAt.AddHours(1));
        await site.UntilAsync("the first phase opens", after => after.Phases.AnyAsync(p => p.Id == first.Id && p.State == PhaseState.Open));
        return (await site.WithAsync<ProcessReader, ProcessView?>(reader => reader.FindAsync(place.Slug, view.Process.Slug, CancellationToken.None)))!;
    }

    /// <summary>Lets the clock come to the moment, and waits until the phase, and no other, is open.</summary>
    public static async Task<ProcessView> MoveAsync(this Site site, ProcessView view, DateTimeOffset to, int ordinal)
    {
        site.Clock.Set(to);
        await site.UntilAsync($"phase {ordinal} alone is open", async db =>
            await db.Phases.Where(p => p.ProcessId == view.Process.Id && p.State == PhaseState.Open).Select(p => p.Ordinal).ToListAsync() is [var open] && open == ordinal);
        return (await site.WithAsync<ProcessReader, ProcessView?>(reader => reader.FindAsync(view.Place.Slug, view.Process.Slug, CancellationToken.None)))!;
    }

    /// <summary>Puts voters on the roll and gives their codes.</summary>
    public static async Task<IReadOnlyList<string>> AddVotersAsync(this Site site, ProcessView vote, int count, string? district = null)
    {
        await site.WithAsync<RollBook>(roll => roll.AddNamelessAsync(Organiser, vote.Phases[0], count, CancellationToken.None, district));
        var letters = await site.WithAsync<RollBook, IReadOnlyList<VoterLetter>>(roll => roll.LettersAsync(vote.Phases[0].Id, 1, int.MaxValue, CancellationToken.None));
        return [.. letters.TakeLast(count).Select(l => l.Code)];
    }

    /// <summary>A vote with lists for two districts beside that of the whole place.</summary>
    public static async Task<ProcessView> AddListsAsync(this Site site, Place place, Func<BallotSettings, BallotSettings> change, string title = "Wyebridge decides in districts")
    {
        var vote = await site.AddVoteAsync(place, title: title);
        var settings = change(BallotSettingsJson.Read(vote.Phases[0].Settings) with { Budget = 30_000_00, Districts = [new("Riverside", 20_000_00), new("Old town", 8_000_00)] });
        vote.Phases[0].Settings = BallotSettingsJson.Write(settings);
        await using var db = site.NewContext();
        (await db.Phases.SingleAsync(p => p.Id == vote.Phases[0].Id)).Settings = vote.Phases[0].Settings;
        await db.SaveChangesAsync();
        return vote;
    }

    /// <summary>The path of a link that signs in somebody with a role at the place.</summary>
    public static async Task<string> SignInPathAsync(this Site site, Role role, Guid place)
    {
        var token = Secret.NewToken();
        var hash = await site.WithAsync<IInstanceKey, byte[]>(key => Task.FromResult(Secret.HashToken(key, token)));
        await using var db = site.NewContext();
        var account = new Account { Id = Guid.CreateVersion7(), DisplayName = "Robin", CreatedAt = site.Clock.GetUtcNow() };
        db.Accounts.Add(account);
        db.RoleGrants.Add(new RoleGrant { Id = Guid.CreateVersion7(), AccountId = account.Id, Role = role, PlaceId = place, GrantedAt = site.Clock.GetUtcNow() });
        db.SignInLinks.Add(new SignInLink { Id = Guid.NewGuid(), AccountId = account.Id, TokenHash = hash, ExpiresAt = site.Clock.GetUtcNow() + SignInLimits.LinkLife });
        await db.SaveChangesAsync();
        return $"/sign-in/link/{token}";
    }

    /// <summary>Lets the vote close by the clock, the time to finish run out, and waits until its count has begun.</summary>
    public static async Task CloseAsync(this Site site, ProcessView vote)
    {
        site.Clock.Set(vote.Phases[0].ClosesAt.AddMinutes(31));
        await site.UntilAsync("the count begins", db => db.Counts.AnyAsync(c => c.PhaseId == vote.Phases[0].Id));
    }

    public static Task CountedAsync(this Site site, ProcessView vote) =>
        site.UntilAsync("the count is done", db => db.Counts.AnyAsync(c => c.PhaseId == vote.Phases[0].Id && c.FinishedAt != null));
}
