using System.Globalization;
using Folkmoot.Calls;
using Folkmoot.Platform.Database;
using Folkmoot.Tests.Calls;
using Folkmoot.Tests.Infrastructure;
using Folkmoot.Tests.People;

namespace Folkmoot.Tests.Proof;

public sealed partial class MoneyFormTests
{
    // What a ballot has decided is written down on pages that only such a round has, and what a bid serves where outcomes are agreed; WaysOfDecidingTests and ClassificationTests press them.
    private static readonly string[] s_elsewhere = ["places/{place}/{process}/manage/call Result", "places/{place}/{process}/manage/call/{number:int} Result", "places/{place}/{process}/manage/call/{number:int} Serves"];

    /// <summary>A round from the money set aside for it to what the last group told.</summary>
    private static async Task<(Presses Presses, CallScene Scene)> RoundAsync(DatabaseKind kind, int copies)
    {
        await using var scene = await CallScene.StartAsync(kind, FromEverywhere);
        await scene.GiveAsync("Council", "5,000");
        await scene.RoundAsync("small-grants", 200_000, panel: """{"quorum": 2, "min-scores": 1, "challenge-days": 7}""");
        await using var watch = await RowWatch.StartAsync(scene.Host.Database);
        var presses = new Presses(scene.Host, watch, copies);
        var manage = scene.Url + "/manage/call";
        await DraftAsync(scene, presses);
        await scene.OpenCallAsync();
        var keys = await AskAsync(scene, presses);
        await scene.MoveToPanelAsync();
        await DecideAsync(scene, presses, manage);
        await EndAsync(scene, presses, manage, keys);
        return (presses, scene);
    }

    private static async Task DraftAsync(CallScene scene, Presses presses)
    {
        var draft = await scene.Town.DraftAsync("Summer Round", "small-grants");
        var call = draft.Method("call")!;
        await scene.Town.SetAsync(draft, call.Key, settings: (CallSettings.Read(call.Settings) with { Budget = 50_000 }).Write());
        var (office, page) = (await scene.Town.OrganiserAsync(), draft.Url + "/manage/call");
        var meeting = await scene.Town.DraftAsync("Autumn Round", "grants-by-meeting");
        foreach (var (view, method, form, field) in new[] { (draft, "call", "call", "Budget"), (draft, "panel", "panel", "Quorum"), (meeting, "open-meeting", "meeting", "Quorum") })
            await presses.DoAsync(office, $"{view.Url}/manage/phases/{view.Method(method)!.Key}/settings/{form}", "main form", (field, field == "Budget" ? "600" : "4"));
        await presses.DoAsync(office, page, "#fence");
        await presses.DoAsync(office, page, "#seat", ("Seat.Name", "Late"), ("Seat.Email", "late@example.org"), ("Seat.IsResident", "True"), ("Seat.IsChair", "False"), ("Seat.HasRelatives", "False"), ("Seat.Promises", "true"));
        await presses.DoAsync(office, page, "form[action*='Leave']");
    }

    /// <returns>The addresses of the pages of those who ask.</returns>
    private static async Task<IReadOnlyList<string>> AskAsync(CallScene scene, Presses presses)
    {
        var visitor = scene.Host.NewBrowser();
        var keys = new List<string>();
        foreach (var (group, title, amount) in new[] { ("School friends", "Garden days with the school", "400"), ("Street gardeners", "Garden days in the street", "300"), ("The Street Gardeners", "Lamps", "200"), ("Drummers", "Drums", "100") })
        {
            await presses.DoAsync(visitor, scene.Url + "/call/start", "#start", ("Form.Title", title), ("Form.Amount", amount), ("Form.Kind", "Unregistered"), ("Form.Group", group), ("Form.Name", "Ann"), ("Form.Email", $"{title[..4]}{keys.Count}@example.org"), ("Form.Manner", "Own"));
            keys.Add(await scene.KeyAsync($"{title[..4]}{keys.Count}@example.org"));
            var questions = (await visitor.GetAsync(keys[^1])).Document.QuerySelectorAll("#bid textarea").Length;
            await presses.DoAsync(visitor, keys[^1], "#bid", "save", null, [.. Enumerable.Range(0, questions).Select(at => ($"Form.Answers[{at}]", "We dig the beds in the garden by the school.")), ("Form.Places", "wyebridge"), ("Form.StartsOn", "2027-06-01"), ("Form.EndsOn", "2027-07-01")]);
            if (keys.Count == 1)
                await presses.DoAsync(visitor, keys[0], "#invite", ("AuthorName", "Bob"), ("AuthorEmail", "bob@example.org"));
            if (keys.Count == 2)
                await presses.DoAsync(visitor, keys[1] + "?check=true", "form[id^=offer]", ("OfferWords", "We could dig on the same day."));
            await presses.DoAsync(visitor, keys[^1] + "?check=true", "#send");
        }

        await presses.DoAsync(visitor, keys[0], "#answer-offer", "false", null);
        await presses.DoAsync(visitor, keys[3], "#withdraw");
        return keys;
    }

    private static async Task DecideAsync(CallScene scene, Presses presses, string manage)
    {
        var members = new List<Browser>();
        foreach (var (account, _) in scene.Panel)
            members.Add(await scene.Host.SignInAsync(account));
        await presses.DoAsync(members[1], "/register-of-interests", "#add-form", ("Form.Body", "Saturday Band"), ("Form.Tie", "Paid"), ("Form.Whose", "Child"), ("Form.Since", "2024-01-01"));
        await presses.DoAsync(members[1], "/register-of-interests", "#complete-form", ("IsComplete", "true"));
        await scene.RefreshAsync();
        var office = await scene.Town.OrganiserAsync();
        await presses.DoAsync(office, manage + "/2", "#same-form", ("IsSame", "False"));
        var third = await scene.BidAsync(await BidAsync(scene, 3));
        await scene.Host.WithAsync<BidDesk>(async desk => await desk.WithdrawAsync(await scene.CallAsync(), third.Id, CancellationToken.None));
        var said = scene.Panel.Select(one => ("Form.Said", one.Seat.Id.ToString())).ToList();
        await presses.DoAsync(office, manage + "/meetings", "#open", [("Form.HeldOn", scene.Today()), ("Form.Where", "The town hall"), .. said.Take(3)]);
        await presses.DoAsync(office, manage + "/meetings", "#say", said[3]);
        foreach (var number in new[] { 1, 2 })
        {
            var @case = $"{scene.Url}/panel/{number}";
            await presses.DoAsync(members[0], @case, "#declare-form", ("Kind", number == 1 ? "Indirect" : "None"), ("Words", number == 1 ? "I know the leader" : ""));
            if (number == 1)
                await presses.DoAsync(office, $"{manage}/1", "#rule-form", ("Ruling", "Note"), ("RulingReason", "Everybody knows everybody here."));
            foreach (var member in new[] { 1, 2 })
                await presses.DoAsync(members[member], @case, "#declare-form", ("Kind", "Indirect"), ("Words", "I know the leader"));
            foreach (var waiting in new[] { "#rule-2", "#rule" })
                await presses.DoAsync(members[0], @case, waiting, ("Ruling", "Note"), ("RulingReason", "Everybody knows everybody here."));
            await presses.DoAsync(members[3], @case, "#declare-form", ("Kind", "None"));
            await presses.DoAsync(members[0], @case, "#score-form", ("Value", "3"), ("ScoreReason", "Just what is missing here."));
            await presses.DoAsync(members[0], @case, "#note-form", ("Note", "Ask who waters."));
        }

        for (var number = 1; number <= 2; number++)
            await presses.DoAsync(office, $"{manage}/{number}", "#decide-form", Decision(number == 1 ? "400" : "300", "For", "For", "Absent", "For"));
        await presses.DoAsync(office, manage + "/meetings", "#close");
    }

    private static async Task EndAsync(CallScene scene, Presses presses, string manage, IReadOnlyList<string> keys)
    {
        var (office, visitor) = (await scene.Town.OrganiserAsync(), scene.Host.NewBrowser());
        await presses.DoAsync(visitor, keys[0], "#challenge", ("ChallengeWords", "Nobody asked what the hall costs."));
        await presses.DoAsync(office, manage + "/1", "#challenge-form", ("Upholds", "False"), ("ChallengeAnswer", "The hall is free, so it did not matter."));
        await presses.DoAsync(office, manage + "/1", "#check-form", ("CheckKind", "people"), ("Evidence", "Seen"));
        await presses.DoAsync(visitor, keys[1], "#skip", ("Told.Skip", "The group has broken up, and nobody is left."));
        await presses.DoAsync(visitor, keys[0], "#report-form", ("Told.Answers[0]", "Ten days."), ("Told.Learned", "Begin later."), ("Told.Saving", "1,200"), ("Told.SavingBy", "The school"), ("Told.SavingHow", "No gardener"), ("Told.Story", "A boy saw his first worm."), ("Told.MayTell", "true"));
        await presses.DoAsync(visitor, keys[0], "#take-back");
        await presses.DoAsync(office, manage + "/1", "#verify-form", ("Verify.Amount", "800"), ("Verify.Name", "Jo Marsh"), ("Verify.Body", "Health Board"), ("Verify.How", "The diaries"));
        await scene.PassAsync(8);
        office = await scene.Town.OrganiserAsync();
        await presses.DoAsync(office, $"/places/wyebridge/funds/manage/{(await scene.BidAsync(await BidAsync(scene, 1))).Grant}", "#step-form", ("Form.Words", "insurance"));
        await presses.DoAsync(await scene.Host.SignInAsync(scene.Panel[1].Account), "/register-of-interests", "form[action*='End']");
        await scene.PassAsync(30);
        office = await scene.Town.OrganiserAsync();
        await presses.DoAsync(office, manage, "#lift");
        await presses.DoAsync(office, manage + "/2", "#found", ("FoundSeat", scene.Panel[0].Seat.Id.ToString()), ("FoundWords", "A cousin is the treasurer"));
    }

    private static async Task<Guid> BidAsync(CallScene scene, int number)
    {
        await using var db = scene.Host.Database.NewContext();
        return db.Bids.Single(b => b.Number == number && b.ProcessId == scene.View.Process.Id).Id;
    }

    private static (string, string)[] Decision(string amount, params string[] parts) =>
    [
        .. parts.Select((part, at) => (string.Create(CultureInfo.InvariantCulture, $"Decision.Parts[{at}]"), part)), ("Decision.Gives", "True"), ("Decision.Amount", amount), ("Decision.Options", "All, some or nothing of it."),
        ("Decision.Reasons", "It is what small children need."), ("Decision.Dissent", ""), ("Decision.Feedback", "Thank you for a clear plan."),
    ];
}
