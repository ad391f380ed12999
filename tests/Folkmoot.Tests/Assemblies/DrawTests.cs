using System.Text;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Assemblies.Recruit;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Sortition;
using Folkmoot.Tests.Communities;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Assemblies;

/// <summary>The draw in public: chances known before, a commitment before the number exists, a record that anybody can check, and free seats drawn the same way.</summary>
public sealed class DrawTests
{
    [Theory, Databases]
    public async Task A_draw_is_tried_out_prepared_announced_and_drawn_and_everybody_can_check_it(DatabaseKind kind)
    {
        // Three of six seats are for the young, who are a third of the pool: not everybody has the same chance.
        await using var scene = await AssemblyScene.StartAsync(kind, quotas: AssemblyScene.Quotas.Replace("Age,16-34,1,3", "Age,16-34,3,3", StringComparison.Ordinal));
        await scene.FillAsync(24);
        var organiser = await scene.Town.OrganiserAsync();
        var visitor = scene.Host.NewBrowser();
        Assert.Equal("No draw is announced yet", (await visitor.GetAsync(scene.Url + "/assembly/draw")).Heading);

        // While people register it can only be tried out.
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/draw"), [], form: "#try-form");
        await scene.Host.RunJobsAsync();
        Assert.Contains("24 people are in the pool for 6 seats.", (await organiser.GetAsync(scene.Manage + "/draw")).Main, StringComparison.Ordinal);
        Assert.Equal("No draw is announced yet", (await visitor.GetAsync(scene.Url + "/assembly/draw")).Heading);

        // Prepared: everybody knows their own chance, and nothing is public.
        await scene.Town.MoveToAsync((await scene.AssemblyAsync()).Recruitment.ClosesAt);
        organiser = await scene.Town.OrganiserAsync();
        var page = await organiser.GetAsync(scene.Manage + "/draw");
        Assert.Contains("still to come", Assert.Single((await organiser.SubmitAsync(page, [("BeaconName", "Six dice in the hall"), ("KnownAt", "2026-01-01T10:00")], form: "#prepare-form")).Errors), StringComparison.Ordinal);
        var known = scene.Host.Clock.GetUtcNow().AddHours(3);
        await organiser.SubmitAsync(page, [("BeaconName", "Six dice in the hall"), ("KnownAt", Folkmoot.Platform.Time.PlaceClock.Field(known, "Europe/London"))], form: "#prepare-form");
        await scene.Host.RunJobsAsync();
        var person = scene.Host.NewBrowser();
        var own = await OwnCodeAsync(scene, 1);
        await person.SubmitAsync(await person.GetAsync(scene.Url + "/assembly/mine"), [("Code", own)], form: "#enter-form");
        Assert.Matches(@"Your chance is \d+ in \d+: you are on \d+ of 1,000 equally likely panels\.", (await person.GetAsync(scene.Url + "/assembly/mine")).Main);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await visitor.GetAsync(scene.Url + "/assembly/draw/1/record.json")).Status);

        // Announced: the record is public, and there is no result in it.
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/draw"), [], form: "#commit-form");
        var screen = await visitor.GetAsync(scene.Url + "/assembly/draw");
        Assert.Equal("The assembly is about to be drawn", screen.Heading);
        Assert.Contains("Six dice in the hall", screen.Main, StringComparison.Ordinal);
        var committed = await RecordAsync(visitor, scene, 1);
        Assert.Null(committed.Result);
        Assert.Contains(committed.Commitment.Hash, screen.Main, StringComparison.Ordinal);
        Assert.Empty(DrawVerifier.Verify(committed));
        Assert.Contains("The draw is announced", (await visitor.GetAsync(scene.Url)).Main, StringComparison.Ordinal);

        // Too early, nobody can enter anything; the form is not there.
        var draw = await scene.LatestAsync();
        var early = await Assert.ThrowsAsync<RefusedException>(() => scene.WithAsync<DrawDesk>((desk, assembly) => desk.EnterAsync(Town.Organiser, assembly, draw.Id, "1", draw.Version, CancellationToken.None)));
        Assert.StartsWith("The number is not known before", early.Message, StringComparison.Ordinal);
        scene.Host.Clock.Set(draw.KnownAt);
        Assert.Contains("must be drawn", (await Assert.ThrowsAsync<RefusedException>(() => scene.WithAsync<DrawDesk>((desk, assembly) => desk.GiveUpAsync(Town.Organiser, assembly, draw.Id, "We do not like it much.", draw.Version, CancellationToken.None)))).Message, StringComparison.Ordinal);

        // Drawn.
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/draw"), [("Beacon", "4 2 6 1 3 5")], form: "#enter-form");
        screen = await visitor.GetAsync(scene.Url + "/assembly/draw");
        Assert.Equal("The assembly is drawn", screen.Heading);
        var record = await RecordAsync(visitor, scene, 1);
        Assert.Empty(DrawVerifier.Verify(record, committed.Commitment.Hash));
        Assert.Equal("4 2 6 1 3 5", record.Result!.Beacon);
        Assert.Equal(record.Panels[record.Result.Panel].Select(i => record.People[i].Id), screen.Document.QuerySelectorAll("section[aria-labelledby=result] h2 ~ ul:not(h3 ~ ul) li").Select(li => li.TextContent));
        var members = (await scene.MembersAsync()).Where(m => m.Part == MemberPart.Member).ToList();
        Assert.Equal(6, members.Count);
        Assert.Equal(2, record.Result.Alternates!.People.Count);
        Assert.Equal(record.Result.Alternates.People.Select(i => record.People[i].Id), screen.Document.QuerySelectorAll("section[aria-labelledby=result] h3 ~ ul li").Select(li => li.TextContent.Trim()));
        await using (var db = scene.Host.Database.NewContext())
        {
            var names = await db.Registrations.Select(r => r.Name).ToListAsync();
            Assert.DoesNotContain(names, n => screen.Text.Contains(n, StringComparison.Ordinal));
            var numbers = await db.DrawChances.Where(c => c.DrawId == draw.Id).ToDictionaryAsync(c => c.RegistrationId, c => c.PublicNumber);
            Assert.Equal(DrawReader.Chosen(await scene.LatestAsync()), members.Select(m => numbers[m.RegistrationId]));
            // Each person's id and salt open their own commitment, and nobody else's.
            var mine = await db.DrawChances.Join(db.Registrations, c => c.RegistrationId, r => r.Id, (c, r) => new { c, r.Number }).Where(x => x.c.DrawId == draw.Id && x.Number == 1).SingleAsync();
            Assert.Equal(mine.c.PublicNumber.ToString(System.Globalization.CultureInfo.InvariantCulture), record.Find("1", mine.c.Salt)!.Id);
            Assert.Null(record.Find("2", mine.c.Salt));
        }

        // Anybody downloads the record, and checks it with the program, without a connection; whoever changes anything is found out, and it is said what.
        var file = await visitor.Http.GetByteArrayAsync(scene.Url + "/assembly/draw/1/record.json");
        var (code, said) = await VerifyAsync(file, "--commitment", committed.Commitment.Hash);
        Assert.True(code == 0, said);
        Assert.Contains("draw.json is an honest record", said, StringComparison.Ordinal);
        Assert.Contains($"The public random value 4 2 6 1 3 5 chose panel {record.Result.Panel + 1}.", said, StringComparison.Ordinal);
        var json = Encoding.UTF8.GetString(file);
        foreach (var (from, to, found) in new[]
        {
            ("\"beacon\": \"4 2 6 1 3 5\"", "\"beacon\": \"4 2 6 1 3 6\"", "random value"),
            ("\"min\": 2", "\"min\": 1", "The quotas or the number of seats were changed after the commitment"),
            ("\"Female\"", "\"Females\"", "has a value for which there is no quota"),
            ($"\"chance\": \"{record.People[0].Chance}\"", "\"chance\": \"1/7\"", "The pool (people, values, households or chances) was changed after the commitment"),
        })
        {
            Assert.Contains(from, json, StringComparison.Ordinal);
            var (tampered, sentence) = await VerifyAsync(Encoding.UTF8.GetBytes(Once(json, from, to)));
            Assert.True(tampered == 2 && sentence.Contains(found, StringComparison.Ordinal), $"{from}: {tampered}, {sentence}");
        }

        // The same draw again, step by step, from the record alone; and the chances as a picture.
        Assert.NotNull(screen.Document.QuerySelector("#chances svg title"));
        Assert.Equal(["3 in 16: 16", "3 in 8: 8"], screen.Document.QuerySelectorAll("#chances tbody tr").Select(row => string.Join(": ", row.Children.Select(cell => cell.TextContent.Trim()))));
        Assert.Equal(["66.67%", "33.33%"], screen.Document.QuerySelectorAll("#chances svg rect.fm-chart__bar[y]").Select(bar => bar.GetAttribute("width")));
        var steps = new List<string>();
        for (var next = screen.Document.QuerySelector("section[aria-labelledby=result] a")!.GetAttribute("href"); next is not null;)
        {
            var step = await visitor.GetAsync(next);
            steps.Add(step.Main);
            next = step.Document.QuerySelector("main nav a.fm-act:not(.fm-act--quiet)")?.GetAttribute("href");
        }

        Assert.Equal(6, steps.Count);
        Assert.Contains(committed.Commitment.Hash, steps[2], StringComparison.Ordinal);
        Assert.Contains("4 2 6 1 3 5", steps[3], StringComparison.Ordinal);
        Assert.Contains("Who gave out the number is not proven", steps[3], StringComparison.Ordinal);
        Assert.Contains("who gave it out is not proven here", screen.Main, StringComparison.Ordinal);
        Assert.Contains($"{record.Result.Panel + 1:N0} is the panel. One of 1,000", steps[4], StringComparison.Ordinal);
        Assert.EndsWith(string.Join(' ', DrawReader.Chosen(await scene.LatestAsync())), steps[4].Split("From the seal and the number it also follows")[0].Trim(), StringComparison.Ordinal);
        Assert.EndsWith(string.Join(' ', record.Result.Alternates.People.Select(i => record.People[i].Id)), steps[4].Split("Nobody's name is public")[0].Trim(), StringComparison.Ordinal);
        Assert.Contains("The record was checked just now", steps[5], StringComparison.Ordinal);

        // The trail leads from the letters by way of the draw.
        var trail = (await visitor.GetAsync($"/trails/process/{members[0].ProcessId}")).Main;
        Assert.Contains("were drawn by lottery and got a letter", trail, StringComparison.Ordinal);
        Assert.Contains("It chose 6 people", trail, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Who_drops_out_is_replaced_by_a_draw_that_can_be_checked_as_well(DatabaseKind kind)
    {
        await using var scene = await AssemblyScene.StartAsync(kind);
        await scene.FillAsync(30);
        await scene.DrawAsync();
        var (members, standing) = ((await scene.MembersAsync()).Where(m => m.Part == MemberPart.Member).ToList(), (await scene.MembersAsync()).Where(m => m.Part == MemberPart.Alternate).ToList());

        // The panel is not drawn twice.
        Assert.Contains("not drawn twice", (await Assert.ThrowsAsync<RefusedException>(() => scene.PrepareAsync(DrawKind.Panel))).Message, StringComparison.Ordinal);

        // Two stand by since the draw of the panel, so none are drawn by another; while no seat is free, nobody steps in.
        Assert.Equal(2, standing.Count);
        Assert.Contains("drawn already", (await Assert.ThrowsAsync<RefusedException>(() => scene.PrepareAsync(DrawKind.Alternates))).Message, StringComparison.Ordinal);
        Assert.Contains("All seats are taken", (await Assert.ThrowsAsync<RefusedException>(() => StepInAsync(scene))).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(standing, s => members.Any(m => m.RegistrationId == s.RegistrationId));

        // Five say yes; one says no by phone.
        var organiser = await scene.Town.OrganiserAsync();
        foreach (var member in members)
        {
            var number = await NumberAsync(scene, member.RegistrationId);
            var page = await organiser.GetAsync($"{scene.Manage}/people/{number}");
            await organiser.SubmitAsync(page, [], form: member == members[^1] ? "#decline-form" : "#confirm-form");
        }

        // Somebody who said yes drops out with their own code.
        var person = scene.Host.NewBrowser();
        await person.SubmitAsync(await person.GetAsync(scene.Url + "/assembly/mine"), [("Code", await OwnCodeAsync(scene, await NumberAsync(scene, members[0].RegistrationId)))], form: "#enter-form");
        Assert.Contains("You have seat 1.", (await person.GetAsync(scene.Url + "/assembly/mine")).Main, StringComparison.Ordinal);
        await person.SubmitAsync(await person.GetAsync(scene.Url + "/assembly/mine"), [("Sure", "true")], form: "#withdraw-form");
        Assert.Equal([MemberState.Left, MemberState.Confirmed, MemberState.Confirmed, MemberState.Confirmed, MemberState.Confirmed, MemberState.Declined], (await scene.MembersAsync()).Take(6).Select(m => m.State));

        // One of those who stand by says no as well; the other steps in, since the record says so, and one seat is drawn.
        await scene.WithAsync<MemberDesk>((desk, assembly) => desk.AnswerAsync(Town.Organiser, assembly, standing[0].Id, MemberState.Declined, CancellationToken.None));
        var panel = await RecordAsync(scene.Host.NewBrowser(), scene, 1);
        var page2 = await organiser.GetAsync(scene.Manage + "/draw");
        Assert.Contains("2 seats are free, and 1 person stands by.", page2.Main, StringComparison.Ordinal);
        await organiser.SubmitAsync(page2, [], form: "#step-in-form");
        var stepped = (await scene.MembersAsync()).Single(m => m.Id == standing[1].Id);
        Assert.Equal((MemberPart.Member, 8, MemberState.Drawn), (stepped.Part, stepped.Seat, stepped.State));
        var news = (await scene.Host.NewBrowser().GetAsync(scene.Url)).Main;
        Assert.Contains("Who dropped out was replaced by 1 person who stood by (8).", news, StringComparison.Ordinal);
        Assert.Contains("has a seat by now", (await scene.Host.NewBrowser().GetAsync(scene.Url + "/assembly/draw/1")).Main, StringComparison.Ordinal);
        Assert.Empty(DrawVerifier.Verify(panel));
        Assert.Contains("Nobody stands by any more", (await Assert.ThrowsAsync<RefusedException>(() => StepInAsync(scene))).Message, StringComparison.Ordinal);

        var drawn = await scene.DrawAsync(DrawKind.Replacement, "3 3");
        Assert.Equal(1, drawn.Seats);
        var record = await RecordAsync(scene.Host.NewBrowser(), scene, drawn.Number);
        Assert.Empty(DrawVerifier.Verify(record, drawn.Hash));
        var now = (await scene.MembersAsync()).Where(m => m is { Part: MemberPart.Member, IsIn: true }).ToList();
        Assert.Equal(6, now.Count);
        await RequireQuotasAsync(scene, now);
        Assert.DoesNotContain(now, m => m.RegistrationId == members[0].RegistrationId || m.RegistrationId == members[^1].RegistrationId);
    }

    [Theory, Databases]
    public async Task Quotas_that_the_pool_cannot_meet_come_back_with_the_smallest_repair(DatabaseKind kind)
    {
        await using var scene = await AssemblyScene.StartAsync(kind, quotas: AssemblyScene.Quotas.Replace("Age,60+,1,3", "Age,60+,2,2", StringComparison.Ordinal).Replace("Age,16-34,1,3", "Age,16-34,2,2", StringComparison.Ordinal).Replace("Age,35-59,1,3", "Age,35-59,2,2", StringComparison.Ordinal));
        await scene.FillAsync(24);
        var old = await PeopleOfAsync(scene, "60+");
        foreach (var person in old.Skip(1))
            await scene.WithAsync<RegistrationDesk>((desk, assembly) => desk.WithdrawAsync(Town.Organiser, assembly, person, CancellationToken.None));

        await scene.PrepareAsync(DrawKind.Trial);

        var draw = await scene.LatestAsync();
        Assert.Equal(DrawState.Failed, draw.State);
        Assert.Contains("lower the minimum of Age 60+ by 1", draw.Message, StringComparison.Ordinal);
        var organiser = await scene.Town.OrganiserAsync();
        Assert.Contains("lower the minimum of Age 60+ by 1", (await organiser.GetAsync(scene.Manage + "/draw")).Main, StringComparison.Ordinal);
        Assert.Contains("Age 60+: 1 registered, 2 needed", (await organiser.GetAsync(scene.Manage + "/quotas")).Main, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_draw_that_is_being_prepared_can_be_stopped_and_nothing_of_it_is_kept(DatabaseKind kind)
    {
        await using var scene = await AssemblyScene.StartAsync(kind);
        await scene.FillAsync(24);
        var organiser = await scene.Town.OrganiserAsync();
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/draw"), [], form: "#try-form");

        var preparing = await organiser.GetAsync(scene.Manage + "/draw");
        await organiser.SubmitAsync(preparing, [], form: "#stop-form");
        await scene.Host.RunJobsAsync();

        var draw = await scene.LatestAsync();
        Assert.Equal((DrawState.Failed, "It was stopped before it was prepared."), (draw.State, draw.Message));
        Assert.Contains("It was stopped before it was prepared.", (await organiser.GetAsync(scene.Manage + "/draw")).Main, StringComparison.Ordinal);
        scene.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Contains("Somebody else changed this draw", Assert.Single((await organiser.SubmitAsync(preparing, [], form: "#stop-form")).Errors), StringComparison.Ordinal);
        await using var db = scene.Host.Database.NewContext();
        Assert.Equal((0, 0), (await db.DrawPapers.CountAsync(), await db.DrawChances.CountAsync()));
    }

    [Theory, Databases]
    public async Task Nothing_is_announced_when_the_pool_has_changed_and_a_draw_given_up_says_why(DatabaseKind kind)
    {
        await using var scene = await AssemblyScene.StartAsync(kind);
        await scene.FillAsync(24);
        await scene.Town.MoveToAsync((await scene.AssemblyAsync()).Recruitment.ClosesAt);
        await scene.PrepareAsync(DrawKind.Panel);
        var draw = await scene.LatestAsync();
        await scene.WithAsync<RegistrationDesk>((desk, assembly) => desk.WithdrawAsync(Town.Organiser, assembly, PeopleOfAsync(scene, "60+").Result[0], CancellationToken.None));
        Assert.Contains("The pool has changed", (await Assert.ThrowsAsync<RefusedException>(() => scene.WithAsync<DrawDesk>((desk, assembly) => desk.CommitAsync(Town.Organiser, assembly, draw.Id, draw.Version, CancellationToken.None)))).Message, StringComparison.Ordinal);

        await scene.PrepareAsync(DrawKind.Panel);
        draw = await scene.LatestAsync();
        await scene.WithAsync<DrawDesk>((desk, assembly) => desk.CommitAsync(Town.Organiser, assembly, draw.Id, draw.Version, CancellationToken.None));
        Assert.Contains("committed to these quotas", (await Assert.ThrowsAsync<RefusedException>(() => scene.WithAsync<QuotaDesk>((desk, assembly) => desk.SetAsync(Town.Organiser, assembly, Encoding.UTF8.GetBytes(AssemblyScene.Quotas), "We want others now.", CancellationToken.None)))).Message, StringComparison.Ordinal);
        await using var committed = scene.Host.Database.NewContext();
        var somebody = (await committed.Registrations.FirstAsync(r => r.State == RegistrationState.Registered)).Id;
        Assert.Contains("committed to what people said", (await Assert.ThrowsAsync<RefusedException>(() => scene.WithAsync<RegistrationDesk>((desk, assembly) => desk.CorrectValueAsync(Town.Organiser, assembly, somebody, 0, "Ticked the wrong box.", CancellationToken.None)))).Message, StringComparison.Ordinal);
        Assert.Contains("committed to in public", (await Assert.ThrowsAsync<RefusedException>(() => scene.PrepareAsync(DrawKind.Panel))).Message, StringComparison.Ordinal);
        draw = await scene.LatestAsync();
        await scene.WithAsync<DrawDesk>((desk, assembly) => desk.GiveUpAsync(Town.Organiser, assembly, draw.Id, "The hall is flooded and cannot be used.", draw.Version, CancellationToken.None));

        Assert.Contains("The hall is flooded and cannot be used.", (await scene.Host.NewBrowser().GetAsync(scene.Url + "/assembly/draw")).Main, StringComparison.Ordinal);
        Assert.Equal(2, (await scene.DrawAsync()).Number);
    }

    [Theory, Databases]
    public async Task Drands_signature_proves_who_gave_the_number_out(DatabaseKind kind)
    {
        const string Name = "drand quicknet round 31799517";
        const string Number = "1e3f931ad3c2321e8c572135aabc96e27ce6cf1e5a807f0b4aa073622b946ada";
        const string Answer = $"{{\"round\": 31799517,\n \"randomness\": \"{Number}\",\n \"signature\": \"b7a6d29a93f17085866bf67bed95be9c3b46fd74e7cab12bbf91340f27d99ecc83bc5d46ff4b2b4c6f28aa975bf69fcc\"}}";
        await using var scene = await AssemblyScene.StartAsync(kind);
        await scene.FillAsync(24);
        await scene.Town.MoveToAsync((await scene.AssemblyAsync()).Recruitment.ClosesAt);
        var organiser = await scene.Town.OrganiserAsync();
        var page = await organiser.GetAsync(scene.Manage + "/draw");

        // A round must be named, and be still to come: one that is published already could have been chosen for whom it draws.
        Assert.Contains("\"drand quicknet round 31799512\"", await RefusedAsync("drand quicknet", "2026-08-31T19:45"), StringComparison.Ordinal);
        Assert.Contains("was published on Wednesday 23 August 2023", await RefusedAsync("drand quicknet round 1000", "2026-08-31T19:46"), StringComparison.Ordinal);
        Assert.Contains("is published on Monday 31 August 2026, 7.46 pm", await RefusedAsync(Name, "2026-08-31T19:45"), StringComparison.Ordinal);
        await organiser.SubmitAsync(page, [("BeaconName", Name), ("KnownAt", "2026-08-31T19:46")], form: "#prepare-form");
        await scene.Host.RunJobsAsync();
        await organiser.SubmitAsync(await organiser.GetAsync(scene.Manage + "/draw"), [], form: "#commit-form");
        var visitor = scene.Host.NewBrowser();
        Assert.Contains("its signature proves who gave the number out", (await visitor.GetAsync(scene.Url + "/assembly/draw")).Main, StringComparison.Ordinal);

        // What is forged is refused, and nothing is drawn.
        scene.Host.Clock.Set((await scene.LatestAsync()).KnownAt);
        organiser = await scene.Town.OrganiserAsync();
        page = await organiser.GetAsync(scene.Manage + "/draw");
        Assert.Contains("Copy the whole answer of drand's server", page.Main, StringComparison.Ordinal);
        Assert.Equal("https://api.drand.sh/52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971/public/31799517", page.Document.QuerySelector("#enter-form a")!.GetAttribute("href"));
        foreach (var (forged, sentence) in new[]
        {
            (Answer.Replace("b7a6d29a", "b7a6d29b", StringComparison.Ordinal), "not the hash of its signature"),
            ("{\"round\": 31799517, \"signature\": \"b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39\"}", "The number is forged"),
        })
            Assert.Contains(sentence, Assert.Single((await organiser.SubmitAsync(page, [("Beacon", forged)], form: "#enter-form")).Errors), StringComparison.Ordinal);
        Assert.Equal(DrawState.Committed, (await scene.LatestAsync()).State);

        // What is genuine is proven, on every page and in the record.
        await organiser.SubmitAsync(page, [("Beacon", Answer)], form: "#enter-form");
        var screen = await visitor.GetAsync(scene.Url + "/assembly/draw");
        Assert.Contains($"{Name}: {Number}", screen.Main, StringComparison.Ordinal);
        Assert.Contains("Who gave the number out is proven: drand's League of Entropy signed it.", screen.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("not proven here", screen.Main, StringComparison.Ordinal);
        Assert.Contains("The number is genuine: drand's League of Entropy signed round 31799517 of quicknet", (await visitor.GetAsync(scene.Url + "/assembly/draw/1/again?step=4")).Main, StringComparison.Ordinal);
        Assert.Contains("The signature of the number was verified, too", (await visitor.GetAsync(scene.Url + "/assembly/draw/1/again?step=6")).Main, StringComparison.Ordinal);
        Assert.Contains("Drand's signature proves who gave it out.", (await visitor.GetAsync(scene.Url)).Main, StringComparison.Ordinal);
        var file = await visitor.Http.GetByteArrayAsync(scene.Url + "/assembly/draw/1/record.json");
        var (code, said) = await VerifyAsync(file);
        Assert.True(code == 0, said);
        Assert.Contains("The number is genuine: drand's League of Entropy signed round 31799517 of quicknet", said, StringComparison.Ordinal);
        var (tampered, why) = await VerifyAsync(Encoding.UTF8.GetBytes(Once(Encoding.UTF8.GetString(file), "b7a6d29a", "b7a6d29b")));
        Assert.True(tampered == 2 && why.Contains("not the hash of its signature", StringComparison.Ordinal), why);

        async Task<string> RefusedAsync(string name, string known) =>
            Assert.Single((await organiser.SubmitAsync(page, [("BeaconName", name), ("KnownAt", known)], form: "#prepare-form")).Errors);
    }

    private static string Once(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return text[..at] + to + text[(at + from.Length)..];
    }

    private static Task StepInAsync(AssemblyScene scene) => scene.WithAsync<DrawDesk>((desk, assembly) => desk.StepInAsync(Town.Organiser, assembly, CancellationToken.None));

    private static async Task RequireQuotasAsync(AssemblyScene scene, IReadOnlyList<Member> members)
    {
        await using var db = scene.Host.Database.NewContext();
        var ids = members.Select(m => m.RegistrationId).ToList();
        var values = (await db.Registrations.Where(r => ids.Contains(r.Id)).Select(r => r.Values).ToListAsync()).SelectMany(v => QuotaDesk.Values(v)).GroupBy(v => (v.Key, v.Value)).ToDictionary(g => g.Key, g => g.Count());
        Assert.All(await db.Quotas.ToListAsync(), q => Assert.InRange(values.GetValueOrDefault((q.Feature, q.Value)), q.Least, q.Most));
    }

    private static async Task<List<Guid>> PeopleOfAsync(AssemblyScene scene, string age)
    {
        await using var db = scene.Host.Database.NewContext();
        return [.. (await db.Registrations.Where(r => r.State == RegistrationState.Registered).OrderBy(r => r.Number).ToListAsync()).Where(r => QuotaDesk.Values(r.Values)["Age"] == age).Select(r => r.Id)];
    }

    private static async Task<int> NumberAsync(AssemblyScene scene, Guid registration)
    {
        await using var db = scene.Host.Database.NewContext();
        return await db.Registrations.Where(r => r.Id == registration).Select(r => r.Number).SingleAsync();
    }

    private static async Task<string> OwnCodeAsync(AssemblyScene scene, int number)
    {
        await using var db = scene.Host.Database.NewContext();
        var id = await db.Registrations.Where(r => r.Number == number).Select(r => r.Id).SingleAsync();
        return await scene.Host.WithAsync<Folkmoot.Ballots.Codes, string>(codes => Task.FromResult(codes.VoterCode(id)));
    }

    private static async Task<DrawRecord> RecordAsync(Browser browser, AssemblyScene scene, int number) =>
        Read((await browser.GetAsync($"{scene.Url}/assembly/draw/{number}/record.json")).Text);

    private static DrawRecord Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return DrawJsonReader.Read(stream, "draw.json");
    }

    private static async Task<(int Code, string Said)> VerifyAsync(byte[] record, params string[] options)
    {
        var (code, output, errors) = await CommandLineProgram.RunAsync("verify", "draw.json", record, options);
        return (code, Encoding.UTF8.GetString(output) + errors);
    }
}
