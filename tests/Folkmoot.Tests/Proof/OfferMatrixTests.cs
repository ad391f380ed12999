using System.Net;
using Folkmoot.People;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Processes;
using Folkmoot.Proposals;
using Folkmoot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Tests.Proof;

/// <summary>
/// Every page and form that a lively platform shows to anybody, at its real address and with its real fields, against every role at home
/// and elsewhere. Nothing is listed here: what the rooms show is found by walking through it, and roles are read from <see cref="Role"/>.
/// </summary>
[RunsLong]
public sealed class OfferMatrixTests(WalkedWorld walked) : IClassFixture<WalkedWorld>
{
    // What no walk through this town meets; tests of their rooms hold who may use it.
    private static readonly IReadOnlyList<string> Unmet =
    [
        // A letter, a code or another sign-in leads there, once.
        "/sign-in/openid", "answers/confirm/{id:guid}/{token}", "confirm/{confirmation:guid}", "follow/stop/{id:guid}/{token}", "follow/yes/{id:guid}/{token}", "ideas/confirm/{token}", "people/email/{token}",
        "places/{place}/{process}/bids/mine/{author:guid}/{token}", "places/{place}/{process}/ideas/sent", "places/{place}/{process}/vote/receipt", "sign-in/code/{request:guid}", "sign-in/link/{token}", "vote/enter/{token}",
        // A demonstration has them, settings turn them on, a browser's program asks for them, or something went wrong.
        "/metrics", "places/{place}/{process}/manage/assembly/letters/{number:int}/sheet", "places/{place}/{process}/manage/assembly/money/{number:int}/sheet", "places/{place}/{process}/manage/assembly/people/sheet", "/places/{place}/{process}/notes/sync", "/places/{place}/{process}/notes/worker.js", "components", "outbox", "outbox/{letter:guid}", "problem/{status:int}", "try",
        // They are there while something lasts that is over in the town, has not begun, or was never asked for.
        "/api/v1/places/{place}/processes/{process}/who", "/pictures/assemblies/{id:guid}/{mark}", "/pictures/ideas/{id:guid}/{mark}", "/pictures/news/{id:guid}/{mark}", "/pictures/proposals/{id:guid}/{mark}", "/places/{place}/funds/360giving.json",
        "/places/{place}/funds/partners/{partner}/360giving.json",
        "/places/{place}/{process}/assembly/documents/{id:guid}", "/places/{place}/{process}/assembly/sessions/{number:int}/speakers/progress", "/places/{place}/{process}/listen/comments.csv", "/places/{place}/{process}/listen/votes.csv", "/places/{place}/{process}/manage/assembly/money/{number:int}.csv", "/places/{place}/{process}/who.csv",
        "places/{place}/{process}/assembly/chair", "places/{place}/{process}/assembly/sessions/{number:int}/floor", "places/{place}/{process}/manage/assembly/chair",
        "places/{place}/import/{import:guid}", "places/{place}/{process}/about-you", "places/{place}/{process}/assembly/vote", "places/{place}/{process}/call/start",
        "places/{place}/{process}/ideas/{number:int}/answer", "places/{place}/{process}/manage/assembly/vote", "places/{place}/{process}/manage/assembly/vote/sheet", "places/{place}/{process}/manage/listen/paper/{pack:int}", "places/{place}/{process}/manage/listen/paper/{pack:int}/{sheet:int}",
        "places/{place}/{process}/manage/phases/{key}/settings/lottery", "places/{place}/{process}/manage/phases/{key}/settings/meeting", "places/{place}/{process}/manage/phases/{key}/settings/panel", "register-of-interests", "places/{place}/{process}/manage/phases/{key}/settings/survey",
        "places/{place}/{process}/notes/work/{note:guid}", "places/{place}/{process}/panel", "places/{place}/{process}/panel/{number:int}", "places/{place}/{process}/stories", "places/{place}/{process}/stories/mine",
        "places/{place}/{process}/stories/tell", "places/{place}/{process}/survey", "places/{place}/{process}/survey/trend", "places/{place}/{process}/vote/district", "places/{place}/{process}/vote/register", "places/{place}/{process}/who",
    ];

    [Fact]
    public async Task EveryPage_AtItsRealAddress_OpensForWhomItsTableNamesAndNobodyElse()
    {
        var (world, walk) = (walked.World, walked.Walk);
        var everybody = await EverybodyAsync(world);
        var wrong = new List<string>();

        foreach (var (address, first) in walk.Pages)
        {
            var route = walk.Routes.Find(address)!;
            foreach (var visitor in everybody)
            {
                var expected = Expected(world, route, visitor);
                var answer = await visitor.Browser.GetAsync(address);
                // Behind the door a page asks for itself whether it is this person's. A resident is not let in where no link led them.
                var forSome = route.Access == Access.SignedIn && expected == Door.Open && Met(answer) == Door.Forbidden;
                var pried = route.Access == Access.SignedIn && visitor.Name == "resident" && answer.Status == HttpStatusCode.OK && !walk.Reached(visitor, address);
                if ((expected != Met(answer) && !forSome) || pried || (int)answer.Status >= 500)
                    wrong.Add($"{visitor.Name} at {address} ({route.Access}): {expected} expected, {(int)answer.Status} {answer.Redirect} answered");
            }
        }

        Assert.True(walk.Pages.Count > 60, $"Only {walk.Pages.Count} pages were found.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task EveryForm_SentByWhomItWasNotOfferedTo_ChangesNothing()
    {
        var (world, walk) = (walked.World, walked.Walk);
        var everybody = await EverybodyAsync(world);
        var tokens = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var visitor in everybody)
            tokens[visitor.Name] = await visitor.TokenAsync();
        world.Host.Clock.Advance(TimeSpan.FromSeconds(10));
        var wrong = new List<string>();
        var sent = 0;

        await using var watch = await RowWatch.StartAsync(world.Host.Database);
        // What nobody in particular was offered is for all.
        foreach (var (form, _) in walk.Forms.Where(f => f.Form.IsPost && f.First.Name != "nobody"))
        {
            foreach (var visitor in everybody)
            {
                var page = await visitor.Browser.GetAsync(form.Page);
                if (page.Status == HttpStatusCode.OK && Form.Of(form.Page, page).Any(own => own.Shape == form.Shape))
                    continue;
                sent++;
                var answer = await visitor.Browser.SendAsync(form.Request(Filler.For(form, tokens[visitor.Name])));
                var changes = await watch.ChangesAsync();
                // A picture sent with a form that is refused waits a while, so that it need not be chosen again. Whoever may fill in the form in any shape may leave one.
                var lasting = changes.All.Where(c => (c.Table, c.What) is not ("platform_picture_draft", "added"));
                if (lasting.Any() || (int)answer.Status >= 500)
                    wrong.Add($"{visitor.Name}: {form}: {(int)answer.Status}, {changes}");
            }
        }

        Assert.True(sent > 100, $"Only {sent} forms were sent.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task EveryAddressOfATown_UnderAnotherPlacesName_ShowsAndChangesNothingOfTheTown()
    {
        var (world, walk) = (walked.World, walked.Walk);
        var stranger = await world.HolderAsync(Role.Organiser, world.ElsewhereId);
        var token = await stranger.TokenAsync();
        world.Host.Clock.Advance(TimeSpan.FromSeconds(10));
        var wrong = new List<string>();

        foreach (var (address, _) in walk.Pages)
        {
            if (Swapped(walk.Routes, address) is not { } swapped)
                continue;
            var answer = await stranger.Browser.GetAsync(swapped);
            if (answer.Status != HttpStatusCode.NotFound)
                wrong.Add($"GET {swapped}: {(int)answer.Status} {answer.Redirect}");
        }

        // A number in an address means the stranger's own idea of that number on the stranger's own page.
        await using var db = world.Host.Database.NewContext();
        var processes = await db.Processes.Where(p => p.PlaceId == world.ElsewhereId).Select(p => p.Id).ToListAsync();
        var own = (await db.Proposals.Where(p => processes.Contains(p.ProcessId)).Select(p => p.Id).ToListAsync()).ToHashSet();
        await using var watch = await RowWatch.StartAsync(world.Host.Database);
        foreach (var (form, _) in walk.Forms.Where(f => f.Form.IsPost))
        {
            foreach (var action in Swaps(walk, form))
            {
                var answer = await stranger.Browser.SendAsync(form.Request(action, Filler.For(form, token)));
                var others = (await watch.ChangesAsync()).All.Where(c => c.What != "added" && !(Guid.TryParse(c.Key, out var key) && own.Contains(key))).ToList();
                if (others.Count > 0 || (int)answer.Status >= 500)
                    wrong.Add($"POST {action} with {form}: {(int)answer.Status}, {string.Join(", ", others)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void EveryRoute_IsMetOnTheWalk()
    {
        var walk = walked.Walk;
        // What is sent meets the route it is sent to.
        var met = walk.Pages.Select(p => p.Address).Concat(walk.Forms.Select(f => f.Form.Action)).Select(a => walk.Routes.Find(a)?.Pattern).ToHashSet(StringComparer.Ordinal);

        var missed = walk.Routes.All.Select(r => r.Pattern).Where(r => !met.Contains(r)).Order(StringComparer.Ordinal).ToList();

        Assert.True(missed.SequenceEqual(Unmet.Order(StringComparer.Ordinal)), $"Not met, and not in the list:\n{string.Join('\n', missed.Except(Unmet))}\nIn the list, and met by now or gone:\n{string.Join('\n', Unmet.Except(missed))}");
    }

    private static async Task<IReadOnlyList<Visitor>> EverybodyAsync(World world)
    {
        List<Visitor> everybody = [world.Nobody(), await world.ResidentAsync()];
        foreach (var role in WalkedWorld.RolesOfAPlace)
            everybody.AddRange([await world.HolderAsync(role, world.TownId), await world.HolderAsync(role, world.ElsewhereId)]);
        everybody.Add(await world.HolderAsync(Role.Administrator, null));
        return everybody;
    }

    private enum Door
    {
        Open,
        SignIn,
        Forbidden,
        Missing,
    }

    private static Door Expected(World world, Route route, Visitor visitor)
    {
        if (route.Access == Access.Demonstration)
            return Door.Missing;
        Guid? place = route.Place == World.Elsewhere ? world.ElsewhereId : world.TownId;
        return visitor.MayUse(route.Access, place) ? Door.Open : visitor.IsSignedIn ? Door.Forbidden : Door.SignIn;
    }

    // Behind the door a page may still send away or show nothing to whom it has nothing for.
    private static Door Met(PageAnswer answer) => answer switch
    {
        { Status: HttpStatusCode.Forbidden } => Door.Forbidden,
        { Redirect: { } to } when to.StartsWith("/sign-in?returnTo=", StringComparison.Ordinal) => Door.SignIn,
        _ => Door.Open,
    };

    /// <summary>The town's address with the other place's name in it; null where nothing of the town would be left in it.</summary>
    private static string? Swapped(RouteFinder routes, string address)
    {
        var route = routes.Find(address)!;
        var others = route.Values.Where(v => v.Key is not ("place" or "page" or "handler") && v.Value is string).Select(v => (string)v.Value!).ToList();
        return route.Place is { } place and not World.Elsewhere && others.Count > 0
            ? address.Replace($"/places/{place}/", $"/places/{World.Elsewhere}/", StringComparison.Ordinal)
            : null;
    }

    /// <summary>Where a form of the town goes when the other place, or a page of the same kind there, is put into its address.</summary>
    private static IEnumerable<string> Swaps(SiteWalk walk, Form form)
    {
        if (walk.Routes.Find(form.Action) is not { Place: { } place } route || place == World.Elsewhere)
            yield break;
        yield return form.Action.Replace($"/places/{place}/", $"/places/{World.Elsewhere}/", StringComparison.Ordinal);
        foreach (var (own, _) in walk.Forms.Where(f => f.Form.IsPost && walk.Routes.Find(f.Form.Action) is { Place: World.Elsewhere } there && there.Pattern == route.Pattern))
            yield return own.Action.Split('?')[0] + (form.Action.Contains('?', StringComparison.Ordinal) ? "?" + form.Action.Split('?')[1] : "");
    }
}
