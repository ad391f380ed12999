using Folkmoot.Ballots.Count;
using Folkmoot.Ballots.Settings;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Money;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Folkmoot.Proposals;
using Microsoft.EntityFrameworkCore;

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
            new("Choices", RuleWords.Choices(settings)),
            .. settings.MaxTotal is { } total ? new SettingLine[] { new("Choices may cost together", "at most " + Currencies.Format(total, currency)) } : [],
            new("Counting rule", RuleWords.Rule(settings)),
            new("Ties", RuleWords.Ties(settings)),
            new("Order on the screen", settings.Shuffle ? "shuffled for each voter" : "by number"),
        ];
    }

    public async Task<PhaseAction?> ActionAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        if (scene.Phase.State == PhaseState.Open)
            return new PhaseAction("Vote now", scene.Url + "/vote", true);
        if (scene.Phase.State == PhaseState.Planned)
            return null;
        var db = (FolkmootDb)services.GetService(typeof(FolkmootDb))!;
        return await db.Counts.AnyAsync(c => c.PhaseId == scene.Phase.Id, cancellationToken) ? new PhaseAction("See the result", scene.Url + "/result", true) : null;
    }

    public async Task OpeningAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        var db = (FolkmootDb)services.GetService(typeof(FolkmootDb))!;
        var settings = BallotSettingsJson.Read(scene.Phase.Settings);
        if (settings.Budget == 0)
            throw new RefusedException($"\"{scene.Phase.Title}\" cannot open: say how much money there is to decide on.");
        if (!await db.Proposals.AnyAsync(p => p.ProcessId == scene.Process.Id, cancellationToken))
            throw new RefusedException($"\"{scene.Phase.Title}\" cannot open: there are no proposals to vote on.");
    }

    public Task ClosingAsync(PhaseScene scene, CancellationToken cancellationToken) =>
        ((CountStarter)services.GetService(typeof(CountStarter))!).StartAsync(scene.Phase, cancellationToken);

    public async Task CloneAsync(PhaseScene from, PhaseScene to, CancellationToken cancellationToken)
    {
        var db = (FolkmootDb)services.GetService(typeof(FolkmootDb))!;
        var book = (ProposalBook)services.GetService(typeof(ProposalBook))!;
        foreach (var p in await db.Proposals.AsNoTracking().Where(p => p.ProcessId == from.Process.Id).OrderBy(p => p.Number).ToListAsync(cancellationToken))
            book.Put(Actor.Platform, to.Process, p.Number, p.Reference, new ProposalDetails(p.Title, p.Words, p.Cost, p.Picture, p.Area, p.Category, p.Latitude, p.Longitude));
    }
}
