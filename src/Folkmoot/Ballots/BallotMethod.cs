using Folkmoot.Ballots.Count;
using Folkmoot.Ballots.Paper;
using Folkmoot.Ballots.Settings;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Money;
using Folkmoot.Platform.Words;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Folkmoot.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Ballots;

/// <summary>The method in which people vote on the proposals of a process, and money goes to those that the rule chooses.</summary>
internal sealed class BallotMethod(IServiceProvider services) : IMethod
{
    public const string MethodName = "ballot";

    public string Name => MethodName;

    public string Complete(string settingsJson)
    {
        var settings = BallotSettingsJson.Read(settingsJson);
        BallotSettingsCheck.Check(settings);
        return BallotSettingsJson.Write(settings);
    }

    public IReadOnlyList<SettingLine> Describe(string settingsJson, string currency)
    {
        var settings = BallotSettingsJson.Read(settingsJson);
        return
        [
            new("Money to decide on", Currencies.Format(settings.Budget, currency)),
            .. settings.Districts.Select(d => new SettingLine($"Money for {d.Name.Trim()}", Currencies.Format(d.Budget, currency))),
            new("Choices", RuleWords.Choices(settings)),
            .. settings.DistrictMaxChoices is { } most ? new SettingLine[] { new("Choices in a district", $"up to {most}") } : [],
            .. settings.Districts.Count > 0 ? new SettingLine[] { new("District", settings.DistrictFrom == DistrictSource.Roll ? "as the roll says" : "chosen by each voter, once") } : [],
            .. settings.MaxTotal is { } total ? new SettingLine[] { new("Choices may cost together", "at most " + Currencies.Format(total, currency)) } : [],
            new("Counting rule", RuleWords.Rule(settings)),
            new("Ties", RuleWords.Ties(settings)),
            new("Time to finish after the close", settings.GraceMinutes == 0 ? "none" : $"{Some.Of(settings.GraceMinutes, "minute")}, for those who had their ballot open"),
            new("Order on the screen", settings.Shuffle ? "shuffled for each voter" : "by number"),
        ];
    }

    public async Task<PhaseAction?> ActionAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        if (scene.Phase.State == PhaseState.Open)
            return scene.IsOpenAt(((TimeProvider)services.GetService(typeof(TimeProvider))!).GetUtcNow()) ? new PhaseAction("Vote now", scene.Url + "/vote", true) : null;
        if (scene.Phase.State == PhaseState.Planned)
            return null;
        var db = (FolkmootDb)services.GetService(typeof(FolkmootDb))!;
        return await db.Counts.AnyAsync(c => c.PhaseId == scene.Phase.Id, cancellationToken) ? new PhaseAction("See the result", scene.Url + "/result", true) : null;
    }

    public TimeSpan Lateness(string settingsJson) => VotingHours.Grace(BallotSettingsJson.Read(settingsJson));

    public string? SettingsUrl(PhaseScene scene) => scene.ManageUrl + "/settings";

    public async Task<IReadOnlyList<PhaseTask>> TasksAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        var db = (FolkmootDb)services.GetService(typeof(FolkmootDb))!;
        var texts = (IStringLocalizer<Texts>)services.GetService(typeof(IStringLocalizer<Texts>))!;
        var settings = BallotSettingsJson.Read(scene.Phase.Settings);
        var proposals = await db.Proposals.CountAsync(p => p.ProcessId == scene.Process.Id, cancellationToken);
        var voters = await db.Roll.CountAsync(e => e.PhaseId == scene.Phase.Id, cancellationToken);
        return
        [
            new(texts["Task.Budget"], settings.AllMoney > 0 ? texts["Task.Budget.Done", Currencies.Format(settings.AllMoney, scene.Process.Currency), RuleWords.Rule(settings)] : "", SettingsUrl(scene)!, settings.AllMoney > 0, true),
            new(texts["Task.Proposals"], texts["Task.Proposals.Hint", proposals], scene.Url + "/manage/proposals", proposals > 0, true),
            new(texts["Task.Roll"], texts["Task.Roll.Hint", voters], scene.Url + "/manage/roll", voters > 0, false),
            new(texts["Task.Try"], texts["Task.Try.Hint"], scene.Url + "/manage/try", false, false),
            new(texts["Task.Paper"], texts["Task.Paper.Hint", await db.Stations.CountAsync(s => s.PhaseId == scene.Phase.Id, cancellationToken)], scene.Url + "/manage/paper", false, false),
            new(texts["Task.Rehearse"], texts["Task.Rehearse.Hint"], scene.Url + "/manage/rehearse", await db.RehearsalBallots.AnyAsync(b => b.PhaseId == scene.Phase.Id, cancellationToken), false),
        ];
    }

    public async Task OpeningAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        var db = (FolkmootDb)services.GetService(typeof(FolkmootDb))!;
        var settings = BallotSettingsJson.Read(scene.Phase.Settings);
        if (settings.AllMoney == 0)
            throw new RefusedException($"\"{scene.Phase.Title}\" cannot open: say how much money there is to decide on.");
        var proposals = await db.Proposals.AsNoTracking().Where(p => p.ProcessId == scene.Process.Id).ToListAsync(cancellationToken);
        if (proposals.Count == 0)
            throw new RefusedException($"\"{scene.Phase.Title}\" cannot open: there are no proposals to vote on.");
        var lists = BallotLists.Of(settings, proposals);
        if (settings.Districts.FirstOrDefault(d => lists.All(l => l.District != d.Name.Trim())) is { } without)
            throw new RefusedException($"\"{scene.Phase.Title}\" cannot open: there are no proposals for {without.Name.Trim()}. Its proposals have that name for their area.");
        if (lists.FirstOrDefault(l => l.Proposals.Count > 0 && l.Rules.Budget == 0) is { } poor)
            throw new RefusedException($"\"{scene.Phase.Title}\" cannot open: {poor.Proposals.Count} proposals belong to no district, and there is no money for the whole place.");
        if (lists.FirstOrDefault(l => l.Proposals.Count < l.Rules.MinChoices) is { } few)
            throw new RefusedException($"\"{scene.Phase.Title}\" cannot open: everybody must choose {few.Rules.MinChoices} at least, but there are only {few.Proposals.Count} proposals{(few.District is null ? "" : " for " + few.District)}.");
    }

    public async Task ClosingAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        // With paper the count begins when somebody says that all of it is in.
        if (!await ((BatchDesk)services.GetService(typeof(BatchDesk))!).IsAwaitedAsync(scene.Phase.Id, cancellationToken))
            await ((CountStarter)services.GetService(typeof(CountStarter))!).StartAsync(scene.Phase, cancellationToken);
    }

    public async Task CloneAsync(PhaseScene from, PhaseScene to, CancellationToken cancellationToken)
    {
        var db = (FolkmootDb)services.GetService(typeof(FolkmootDb))!;
        var book = (ProposalBook)services.GetService(typeof(ProposalBook))!;
        foreach (var p in await db.Proposals.AsNoTracking().Where(p => p.ProcessId == from.Process.Id).OrderBy(p => p.Number).ToListAsync(cancellationToken))
            book.Put(Actor.Platform, to.Process, p.Number, p.Reference, new ProposalDetails(p.Title, p.Words, p.Cost, p.Picture, p.Area, p.Category, p.Latitude, p.Longitude));
    }
}
