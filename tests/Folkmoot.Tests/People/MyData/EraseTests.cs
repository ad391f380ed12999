using System.Net;
using Folkmoot.Answers;
using Folkmoot.Ballots;
using Folkmoot.Ballots.Roll;
using Folkmoot.Following;
using Folkmoot.People;
using Folkmoot.People.Passkeys;
using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Confirmations;
using Folkmoot.Platform.Database;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas;
using Folkmoot.Proposals.Ideas.Points;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.People.MyData;

/// <summary>After erasure, nothing in any table of the database points to the person.</summary>
public sealed class EraseTests
{
    private const string Name = "Zebulon Quartermaine";
    private const string Email = "Zeb.Quartermaine@Example.org";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Somebody_who_did_everything_here_leaves_no_trace_in_a_dump(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var (person, browser) = await LiveAsync(town);
        var traces = await TracesAsync(town, person);
        var before = await DatabaseDump.FindAsync(town.Host.Database, kind, traces);
        Assert.Superset(
            new HashSet<string>(
                ["people_account", "people_session", "people_sign_in_link", "people_role_grant", "people_role_step", "people_email_change", "people_passkey", "platform_audit", "platform_letter",
                    "platform_confirmation", "proposals_idea_person", "proposals_idea_point", "proposals_idea_support", "proposals_point_vote", "proposals_deed", "answers_owed", "following_follower", "ballots_roll", "platform_edge", "processes_news"],
                StringComparer.Ordinal),
            before.Select(b => b.Split('.')[0]).ToHashSet(StringComparer.Ordinal));

        var page = await browser.SubmitAsync(await browser.GetAsync("/people/data/erase"), [("Sure", "true")]);

        Assert.Equal("/", page.Redirect);
        var left = await DatabaseDump.FindAsync(town.Host.Database, kind, traces);
        Assert.True(left.Count == 0, string.Join('\n', left));
        Assert.DoesNotContain(Directory.GetFiles(town.Host.Database.Folder, "*.eml", SearchOption.AllDirectories), f => File.ReadAllText(f).Contains(Email, StringComparison.OrdinalIgnoreCase));
        Assert.NotNull((await browser.GetAsync("/people/account")).Redirect);
        // What was said in public is still there, without the name.
        await using var db = town.Host.Database.NewContext();
        Assert.Equal((1, 1), (await db.Ideas.CountAsync(i => i.Title == "A shelter" && i.State == IdeaState.Public, Stop), await db.IdeaPoints.CountAsync(p => p.ShownAs == "", Stop)));
        Assert.Equal(1, await db.RoleSteps.CountAsync(s => s.Role == Role.Organiser && s.AccountId == null, Stop));
    }

    [Theory, Databases]
    public async Task Erasing_one_person_leaves_everybody_else_as_they_were(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var (person, browser) = await LiveAsync(town);
        var other = await town.Host.AddAccountAsync("Ann Other", "ann.other@example.org", Role.Organiser, town.Place.Id);
        await town.Host.RequestLetterAsync("ann.other@example.org");
        var traces = new object[] { "ann.other@example.org", other };
        var before = await DatabaseDump.FindAsync(town.Host.Database, kind, traces);

        await browser.SubmitAsync(await browser.GetAsync("/people/data/erase"), [("Sure", "true")]);

        Assert.NotEmpty(before);
        Assert.Equal(before, await DatabaseDump.FindAsync(town.Host.Database, kind, traces));
        Assert.NotEqual(person, other);
    }

    [Theory, Databases]
    public async Task The_last_administrator_stays_and_nothing_is_erased(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var browser = await host.SignInAsync(await host.AddAccountAsync("Ada", "ada@example.org", Role.Administrator));

        var page = await browser.SubmitAsync(await browser.GetAsync("/people/data/erase"), [("Sure", "true")]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "You are the last administrator of this installation. Make somebody else an administrator first."), (page.Status, page.Errors.Single()));
        await using var db = host.Database.NewContext();
        Assert.Equal("ada@example.org", (await db.Accounts.SingleAsync(Stop)).Email);
    }

    [Theory, Databases]
    public async Task Without_the_tick_nothing_is_erased(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var browser = await host.SignInAsync(await host.AddAccountAsync("Sam", "sam@example.org"));

        var page = await browser.SubmitAsync(await browser.GetAsync("/people/data/erase"), []);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        await using var db = host.Database.NewContext();
        Assert.Equal(1, await db.Accounts.CountAsync(Stop));
    }

    [Theory, Databases]
    public async Task The_page_and_both_downloads_tell_everything_that_is_kept(DatabaseKind kind)
    {
        await using var town = await Town.StartAsync(kind);
        var (_, browser) = await LiveAsync(town);

        var page = await browser.GetAsync("/people/data");
        var json = await browser.Http.GetStringAsync("/people/data.json", Stop);
        var text = await browser.Http.GetStringAsync("/people/data.txt", Stop);

        foreach (var expected in new[] { Name, Email, "A shelter", "It keeps the rain off people.", "Will it be cleaned every week?", "My phone", "Ideas you support", "What you follow", "What you have not confirmed yet", "Answers you owe or gave" })
        {
            Assert.Contains(expected, page.Main, StringComparison.Ordinal);
            Assert.Contains(expected, json, StringComparison.Ordinal);
            Assert.Contains(expected, text, StringComparison.Ordinal);
        }

        Assert.Contains("no-store", (await browser.GetAsync("/people/data.json")).Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_new_address_counts_once_the_link_sent_there_was_followed(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        var browser = await host.SignInAsync(await host.AddAccountAsync("Sam", "sam@example.org"));

        await browser.SubmitAsync(await browser.GetAsync("/people/data"), [("Email", "new@example.org")], form: "#email");
        var letter = Assert.Single(await host.LettersAsync());
        await using (var db = host.Database.NewContext())
            Assert.Equal("sam@example.org", (await db.Accounts.SingleAsync(Stop)).Email);
        var link = letter.Body.Split('\n').Single(l => l.StartsWith("http://", StringComparison.Ordinal));
        await browser.SubmitAsync(await browser.GetAsync(new Uri(link).AbsolutePath), []);

        Assert.Equal("new@example.org", letter.To);
        await using (var db = host.Database.NewContext())
            Assert.Equal(("new@example.org", "new@example.org"), await db.Accounts.Select(a => new ValueTuple<string?, string?>(a.Email, a.EmailKey)).SingleAsync(Stop));
        Assert.Equal("sam@example.org", (await host.LettersAsync())[^1].To);
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(new Uri(link).AbsolutePath)).Status);
    }

    [Theory, Databases]
    public async Task An_address_that_another_account_has_gets_no_letter_and_the_same_answer(DatabaseKind kind)
    {
        await using var host = await TestHost.StartAsync(kind);
        await host.AddAccountAsync("Ann", "ann@example.org");
        var browser = await host.SignInAsync(await host.AddAccountAsync("Sam", "sam@example.org"));

        var answer = await browser.SubmitAsync(await browser.GetAsync("/people/data"), [("Email", "ANN@example.org")], form: "#email");

        Assert.Contains("We have sent a link to ANN@example.org.", (await browser.FollowAsync(answer)).Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await host.LettersAsync());
    }

    /// <summary>Lets a person do one of everything that leaves something behind.</summary>
    private static async Task<(Guid Person, Browser Browser)> LiveAsync(Town town)
    {
        var host = town.Host;
        await host.AddAccountAsync("Ada", "ada@example.org", Role.Administrator);
        var view = await town.CollectingAsync();
        await host.WithAsync<Roles>(r => r.GrantAsync(Actor.Platform, new NewGrant(Name, Email, Role.Organiser, town.Place.Id), Stop));
        Guid person;
        await using (var db = host.Database.NewContext())
            person = await db.Accounts.Where(a => a.DisplayName == Name).Select(a => a.Id).SingleAsync(Stop);
        var actor = new Actor(person, "Organiser, Wyebridge");
        await host.RequestLetterAsync(Email);
        var browser = await host.SignInAsync(person);
        var idea = await host.WithAsync<IdeaDesk, Idea>(d => d.PutForwardAsync(actor, view, new IdeaDetails("A shelter", "It keeps the rain off while people wait.", "", null, "", "", null, null), Name, Stop));
        await host.WithAsync<PointDesk>(d => d.AddAsync(actor, view, idea.Id, isFor: true, "It keeps the rain off people.", Name, Stop));
        await using (var db = host.Database.NewContext())
        {
            var now = host.Clock.GetUtcNow();
            var address = EmailAddress.TryParse(Email)!;
            db.IdeaSupports.Add(new IdeaSupport { IdeaId = idea.Id, AccountId = person, Mailbox = null, At = now });
            db.PointVotes.Add(new PointVote { PointId = await db.IdeaPoints.Select(p => p.Id).SingleAsync(Stop), AccountId = person, Mailbox = null });
            db.Deeds.Add(new Deed { Id = Guid.NewGuid(), TokenHash = [1, 2, 3, 4, 5, 6, 7, 8], Email = Email, EmailKey = address.Key, ShownAs = Name, Kind = DeedKind.Support, IdeaId = idea.Id, Words = "", IsFor = true, CreatedAt = now, ExpiresAt = now.AddDays(1) });
            db.Followers.Add(new Follower { Id = Guid.NewGuid(), Email = Email.ToUpperInvariant(), EmailKey = address.Key, CreatedAt = now, SeenUntil = now });
            db.Passkeys.Add(new Passkey { Id = Guid.NewGuid(), AccountId = person, CredentialId = [9, 8, 7, 6, 5, 4, 3, 2], PublicKey = [1], Name = "My phone", CreatedAt = now, Transports = "internal" });
            db.Roll.Add(new RollEntry { Id = Guid.NewGuid(), PhaseId = view.Method("ballot")!.Id, CodeHash = [5], Addressee = $"Z. Q.\n{Email}", Line = 1, State = RollState.None });
            await db.SaveChangesAsync(Stop);
            db.Follows.Add(new Follow { FollowerId = await db.Followers.Select(f => f.Id).SingleAsync(Stop), Kind = "place", SubjectId = town.Place.Id, CreatedAt = now, ConfirmedAt = now });
            await db.SaveChangesAsync(Stop);
        }

        await browser.SubmitAsync(await browser.GetAsync("/people/data"), [("Email", "quartermaine.new@example.org")], form: "#email");
        await host.WithAsync<TwoPeople, Confirmation>(t => t.AskAsync(actor, new ConfirmationRequest("phase.close-early", "phase", view.Phases[0].Id, town.Place.Id, view.Process.Id, Access.Organiser, "Close it.", "There is snow everywhere.", "/"), Stop));
        await AskAsync(host, browser, view);
        return (person, browser);
    }

    /// <summary>Asks a question, and answers it as its named answerer.</summary>
    private static async Task AskAsync(TestHost host, Browser browser, ProcessView view)
    {
        await browser.SubmitAsync(await browser.GetAsync($"{view.Url}/ask/process/{view.Process.Id}"), [("Words", "Will it be cleaned every week?"), ("Name", Name)], form: "#ask");
        Guid owed;
        await using (var db = host.Database.NewContext())
        {
            owed = await db.OwedAnswers.Select(o => o.Id).SingleAsync(Stop);
            await db.OwedAnswers.ExecuteUpdateAsync(set => set.SetProperty(o => o.Answerer, Name + ", Parks").SetProperty(o => o.AnswererEmail, Email), Stop);
        }

        await browser.SubmitAsync(await browser.GetAsync($"/answers/{owed}/write"), [("Words", "Yes, every Monday, by the parks team."), ("Name", Name + ", Parks")], form: "#answer");
    }

    private static async Task<IReadOnlyList<object>> TracesAsync(Town town, Guid person)
    {
        await using var db = town.Host.Database.NewContext();
        return
        [
            Email, Name, "quartermaine", person, new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 }, new byte[] { 9, 8, 7, 6, 5, 4, 3, 2 },
            .. (await db.Sessions.Where(s => s.AccountId == person).Select(s => s.Id).ToListAsync(Stop)).Cast<object>(),
            .. (await db.SignInLinks.Where(l => l.AccountId == person && l.TokenHash != null).Select(l => l.TokenHash!).ToListAsync(Stop)).Cast<object>(),
            .. (await db.EmailChanges.Where(c => c.AccountId == person).Select(c => c.TokenHash).ToListAsync(Stop)).Cast<object>(),
        ];
    }
}
