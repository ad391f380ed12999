using System.Globalization;
using Folkmoot.Ballots;
using Folkmoot.Ballots.Settings;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Money;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>The method in which groups ask a pool for money, with no more questions than the amount warrants.</summary>
internal sealed class CallMethod(IServiceProvider services, FolkmootDb db, IStringLocalizer<Texts> texts) : IMethod
{
    public const string MethodName = "call";

    public string Name => MethodName;

    public string Complete(string settingsJson) => CallSettings.Read(settingsJson).Write();

    public IReadOnlyList<SettingLine> Describe(string settingsJson, string currency)
    {
        var settings = CallSettings.Read(settingsJson);
        List<SettingLine> lines = [new(texts["Setting.Budget"], Currencies.Format(settings.Budget, currency))];
        if (settings.Outcomes.Count > 0)
            lines.Add(new(texts["Setting.Outcomes"], string.Join(", ", settings.Outcomes.Select(CodeList.Say))));
        if (settings.Places.Count > 0)
            lines.Add(new(texts["Setting.Places"], string.Join(", ", settings.Places.Select(CodeList.Say))));
        lines.AddRange(settings.Bands.Select(band => new SettingLine(texts["Setting.Band", Currencies.Format(band.UpTo, currency)], texts["Setting.Band.Value", band.Questions.Count, band.Minutes])));
        if (settings.Rules.Count > 0)
            lines.Add(new(texts["Setting.Rules"], settings.Rules.Count.ToString(CultureInfo.InvariantCulture)));
        return lines;
    }

    public Task<PhaseAction?> ActionAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.FromResult<PhaseAction?>(scene.Phase.State switch
    {
        PhaseState.Open => new PhaseAction(texts["Action.Ask"], scene.Url + "/call", true),
        PhaseState.Planned => new PhaseAction(texts["Action.Questions"], scene.Url + "/call", false),
        _ => new PhaseAction(texts["Action.See"], scene.Url + "/call", false),
    });

    public string? SettingsUrl(PhaseScene scene) => scene.ManageUrl + "/settings/call";

    public async Task<IReadOnlyList<PhaseTask>> TasksAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        var budget = CallSettings.Read(scene.Phase.Settings).Budget;
        var round = await db.CallRounds.AsNoTracking().SingleOrDefaultAsync(r => r.ProcessId == scene.Process.Id, cancellationToken);
        return
        [
            new(texts["Task.Budget"], budget == 0 ? texts["Task.Budget.Hint"] : Currencies.Format(budget, scene.Place.Currency), scene.ManageUrl + "/settings/call", budget > 0, true),
            new(texts["Task.Fence"], round is null ? texts["Task.Fence.Hint"] : Currencies.Format(round.Pence, scene.Place.Currency), scene.Url + "/manage/call", round is not null && budget > 0 && round.Pence >= budget, true),
        ];
    }

    public async Task OpeningAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        var settings = CallSettings.Read(scene.Phase.Settings);
        if (settings.Budget == 0)
            throw new RefusedException(texts["Opening.NoBudget"]);
        if (await db.CallRounds.AsNoTracking().SingleOrDefaultAsync(r => r.ProcessId == scene.Process.Id, cancellationToken) is not { } round || round.Pence < settings.Budget)
            throw new RefusedException(texts["Opening.NoMoney", Currencies.Format(settings.Budget, scene.Place.Currency)]);
        var deciding = (await PhasesAsync(scene, cancellationToken)).Where(phase => phase.Method is PanelMethod.MethodName or MeetingMethod.MethodName or BallotMethod.MethodName).ToList();
        if (deciding.Count > 1)
            throw new RefusedException(texts["Opening.TwoWays"]);
        if (deciding is [{ Method: BallotMethod.MethodName } ballot] && BallotSettingsJson.Read(ballot.Settings).AllMoney is var money && (money == 0 || money > settings.Budget))
            throw new RefusedException(texts["Opening.BallotMoney", Currencies.Format(money, scene.Place.Currency), Currencies.Format(settings.Budget, scene.Place.Currency)]);
        if (await services.GetRequiredService<CallReader>().OfProcessAsync(scene.Process.Id, cancellationToken) is not { } call)
            return;
        if (call.Agreed.Count > 0 && settings.Outcomes.FirstOrDefault(code => call.Agreed.All(outcome => outcome.Code != code)) is { } unknown)
            throw new RefusedException(texts["Opening.Outcome", CodeList.Say(unknown), string.Join(", ", call.Agreed.Select(outcome => outcome.Title))]);
        if (await services.GetRequiredService<RoundFit>().UnusableAsync(call, cancellationToken) is { } unusable)
            throw new RefusedException(unusable);
    }

    public async Task ClosingAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        var phases = await PhasesAsync(scene, cancellationToken);
        if (phases.Exists(phase => phase is { Method: BallotMethod.MethodName, State: PhaseState.Planned }))
            await services.GetRequiredService<BallotDesk>().PutAsync(new ProcessView(scene.Place, scene.Process, phases), CallSettings.Read(scene.Phase.Settings), cancellationToken);
    }

    public Task CloneAsync(PhaseScene from, PhaseScene to, CancellationToken cancellationToken) => Task.CompletedTask;

    private Task<List<Phase>> PhasesAsync(PhaseScene scene, CancellationToken cancellationToken) =>
        db.Phases.AsNoTracking().Where(phase => phase.ProcessId == scene.Process.Id).OrderBy(phase => phase.Ordinal).ToListAsync(cancellationToken);
}
