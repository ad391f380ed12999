using System.Globalization;
using Folkmoot.Assemblies.Register;
using Folkmoot.Platform;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Money;
using Folkmoot.Processes;
using Folkmoot.Processes.Methods;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Recruit;

/// <summary>The method in which people are invited to an assembly and register for its draw.</summary>
internal sealed class RecruitmentMethod(FolkmootDb db, TimeProvider clock, IStringLocalizer<Texts> texts) : IMethod
{
    public const string MethodName = "recruitment";

    public string Name => MethodName;

    public string Complete(string settingsJson) => MandateSettings.Read(settingsJson).Write();

    public IReadOnlyList<SettingLine> Describe(string settingsJson, string currency)
    {
        var settings = MandateSettings.Read(settingsJson);
        return
        [
            new(texts["Setting.Question"], settings.Question.Length > 0 ? settings.Question : texts["Setting.Question.None"]),
            new(texts["Setting.Mandate"], texts[$"Mandate.{settings.Mandate}"]),
            .. settings.Promise.Length > 0 ? [new SettingLine(texts["Setting.Promise"], settings.Promise)] : Array.Empty<SettingLine>(),
            new(texts["Setting.Threshold"], texts[settings.AboveThreshold ? "Threshold.Above" : "Threshold.Reached", settings.Threshold]),
            new(texts["Setting.Quorum"], texts["Quorum.Value", settings.Quorum]),
            new(texts["Setting.Secret"], texts[settings.Secret ? "Secret.Yes" : "Secret.No"]),
            new(texts["Setting.Answerer"], settings.Answerer.Length > 0 ? settings.Answerer : texts["Setting.Answerer.None"]),
            new(texts["Setting.AnswerDays"], settings.AnswerDays.ToString(CultureInfo.InvariantCulture)),
            new(texts["Setting.LookBack"], settings.LookBackDays.ToString(CultureInfo.InvariantCulture)),
            new(texts["Setting.RecruitBy"], texts[$"RecruitBy.{settings.RecruitBy}"]),
            new(texts["Setting.Seats"], settings.Alternates > 0 ? texts["Seats.Alternates", settings.Seats, settings.Alternates] : settings.Seats.ToString(CultureInfo.InvariantCulture)),
            .. settings.IsSeveral ? [new SettingLine(texts["Setting.Panels"], string.Join(", ", settings.NamesOfPanels()))] : Array.Empty<SettingLine>(),
            .. settings.Chair.Length == 0 ? Array.Empty<SettingLine>() :
            [
                new(texts["Setting.Chair"], settings.Chair),
                new(texts["Setting.ChairBy"], settings.ChairBy),
                .. settings.ChairWords.Length > 0 ? [new SettingLine(texts["Setting.ChairWords"], settings.ChairWords)] : Array.Empty<SettingLine>(),
                new(texts["Setting.ChairVote"], texts[settings.ChairVotes ? "ChairVotes.Yes" : "ChairVotes.No"]),
            ],
            new(texts["Setting.LeastAge"], settings.LeastAge.ToString(CultureInfo.InvariantCulture)),
            new(texts["Setting.OnePerAddress"], texts[settings.OnePerAddress ? "OnePerAddress.Yes" : "OnePerAddress.No"]),
            new(texts["Setting.Honorarium"], settings.Honorarium > 0 ? Currencies.Format(settings.Honorarium, currency) : texts["Honorarium.None"]),
        ];
    }

    public Task<PhaseAction?> ActionAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.FromResult<PhaseAction?>(
        scene.IsOpenAt(clock.GetUtcNow()) ? new PhaseAction(texts["Action.Register"], scene.Url + "/assembly/register", true)
        : scene.Phase.State != PhaseState.Planned ? new PhaseAction(texts["Action.Assembly"], scene.Url + "/assembly", false)
        : null);

    public string? SettingsUrl(PhaseScene scene) => scene.ManageUrl + "/settings/recruitment";

    public async Task<IReadOnlyList<PhaseTask>> TasksAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        var settings = MandateSettings.Read(scene.Phase.Settings);
        var manage = scene.Url + "/manage/assembly";
        var quotas = await db.Quotas.CountAsync(q => q.ProcessId == scene.Process.Id, cancellationToken);
        var people = await db.Registrations.CountAsync(r => r.ProcessId == scene.Process.Id && r.State == RegistrationState.Registered, cancellationToken);
        var letters = await db.InvitedAddresses.CountAsync(a => a.ProcessId == scene.Process.Id && a.Mailing != null, cancellationToken);
        var tasks = new List<PhaseTask>
        {
            new(texts["Task.Question"], texts["Task.Question.Hint"], scene.ManageUrl + "/settings/recruitment", settings.Question.Length > 0, true),
            new(texts["Task.Quotas"], texts["Task.Quotas.Hint", quotas], manage + "/quotas", quotas > 0, true),
        };
        if (settings.RecruitBy == RecruitBy.Letters)
            tasks.Add(new(texts["Task.Letters"], texts["Task.Letters.Hint", letters], manage + "/addresses", letters > 0, true));
        if (settings.Chair.Length > 0)
            tasks.Add(new(texts["Task.Chair"], texts["Task.Chair.Hint"], scene.ManageUrl + "/settings/recruitment", !settings.HasBlankChair, true));
        tasks.Add(new(texts["Task.People"], texts["Task.People.Hint", people], manage + "/people", people > 0, false));
        return tasks;
    }

    /// <exception cref="RefusedException">Question or quotas are missing, or nobody was invited.</exception>
    public async Task OpeningAsync(PhaseScene scene, CancellationToken cancellationToken)
    {
        var settings = MandateSettings.Read(scene.Phase.Settings);
        if (settings.Question.Length == 0)
            throw new RefusedException("Say what the assembly is asked before anybody is invited to it.");
        if (settings.HasBlankChair)
            throw new RefusedException("Say who chairs before anybody is invited: write in the settings what belongs where \"…\" stands, or let nobody chair.");
        if (!await db.Quotas.AnyAsync(q => q.ProcessId == scene.Process.Id, cancellationToken))
            throw new RefusedException("Say who is to be in the assembly: give quotas before anybody is invited.");
        if (settings.RecruitBy == RecruitBy.Letters && !await db.InvitedAddresses.AnyAsync(a => a.ProcessId == scene.Process.Id && a.Mailing != null, cancellationToken))
            throw new RefusedException("Draw the addresses that get a letter first; nobody could register without one.");
    }

    public Task ClosingAsync(PhaseScene scene, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task CloneAsync(PhaseScene from, PhaseScene to, CancellationToken cancellationToken)
    {
        await CloneQuestionsAsync(from.Process.Id, to.Process.Id, cancellationToken);
        foreach (var quota in await db.Quotas.AsNoTracking().Where(q => q.ProcessId == from.Process.Id).ToListAsync(cancellationToken))
        {
            db.Quotas.Add(new Quota
            {
                ProcessId = to.Process.Id,
                Ordinal = quota.Ordinal,
                Feature = quota.Feature,
                Value = quota.Value,
                Least = quota.Least,
                Most = quota.Most,
                LowestLeast = quota.LowestLeast,
                HighestMost = quota.HighestMost,
                Census = quota.Census,
            });
        }
    }

    /// <summary>Pages and their addresses belong to one assembly; what its organisers ask may be asked again.</summary>
    private async Task CloneQuestionsAsync(Guid from, Guid to, CancellationToken cancellationToken)
    {
        foreach (var question in await db.FormQuestions.AsNoTracking().Where(q => q.ProcessId == from).OrderBy(q => q.Number).ToListAsync(cancellationToken))
        {
            db.FormQuestions.Add(new FormQuestion
            {
                Id = OrderedId.Next(clock.GetUtcNow()),
                ProcessId = to,
                Number = question.Number,
                Rank = question.Rank,
                Kind = question.Kind,
                Words = question.Words,
                Help = question.Help,
                Choices = question.Choices,
                IsObligatory = question.IsObligatory,
                IsForCaller = question.IsForCaller,
            });
        }
    }
}
