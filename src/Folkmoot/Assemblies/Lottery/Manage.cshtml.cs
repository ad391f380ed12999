using Folkmoot.Assemblies.Recruit;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Lottery;

/// <summary>An organiser tries out, prepares, commits to and holds the draws of an assembly.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class ManageModel(AssemblyDoor door, DrawDesk desk, DrawReader reader, FolkmootDb db, ICurrentActor current, TimeProvider clock, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    public IReadOnlyList<Draw> Draws { get; private set; } = [];

    public int People { get; private set; }

    /// <summary>What can be drawn next.</summary>
    public IReadOnlyList<DrawKind> Kinds { get; private set; } = [];

    public bool HasAlternates { get; private set; }

    /// <summary>How many seats are free, once the panel is drawn.</summary>
    public int Free { get; private set; }

    /// <summary>How many people stand by.</summary>
    public int Standing { get; private set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool MayPrepare => Draws.All(d => d.State != DrawState.Committed) && Kinds.Count > 0;

    [BindProperty]
    public DrawKind Kind { get; set; }

    [BindProperty]
    public string? BeaconName { get; set; }

    [BindProperty]
    public string? KnownAt { get; set; }

    [BindProperty]
    public string? Seed { get; set; }

    [BindProperty]
    public bool FromAlternates { get; set; }

    [BindProperty]
    public string? Beacon { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public void OnGet() => Kind = Kinds.Count > 0 ? Kinds[0] : DrawKind.Panel;

    public Task<IActionResult> OnPostTryAsync(CancellationToken cancellationToken) =>
        DoAsync(() => desk.PrepareAsync(current.Actor, Assembly, new PrepareForm(DrawKind.Trial, null, null, null, false), cancellationToken), texts["Manage.TryDone"], Here);

    public Task<IActionResult> OnPostPrepareAsync(CancellationToken cancellationToken) =>
        DoAsync(() => desk.PrepareAsync(current.Actor, Assembly, new PrepareForm(Kind, BeaconName, KnownAt, Seed, FromAlternates && Kind == DrawKind.Replacement), cancellationToken), texts["Manage.PrepareDone"], Here);

    public Task<IActionResult> OnPostStopAsync(Guid draw, Guid version, CancellationToken cancellationToken) =>
        DoAsync(() => desk.StopAsync(current.Actor, Assembly, draw, version, cancellationToken), texts["Manage.StopDone"], Here);

    public Task<IActionResult> OnPostCommitAsync(Guid draw, Guid version, CancellationToken cancellationToken) =>
        DoAsync(() => desk.CommitAsync(current.Actor, Assembly, draw, version, cancellationToken), texts["Manage.CommitDone"], Here);

    public Task<IActionResult> OnPostEnterAsync(Guid draw, Guid version, CancellationToken cancellationToken) =>
        DoAsync(() => desk.EnterAsync(current.Actor, Assembly, draw, Beacon, version, cancellationToken), texts["Manage.DrawDone"], Here);

    public Task<IActionResult> OnPostGiveUpAsync(Guid draw, Guid version, CancellationToken cancellationToken) =>
        DoAsync(() => desk.GiveUpAsync(current.Actor, Assembly, draw, Reason, version, cancellationToken), texts["Manage.GiveUpDone"], Here);

    public Task<IActionResult> OnPostStepInAsync(CancellationToken cancellationToken) =>
        DoAsync(() => desk.StepInAsync(current.Actor, Assembly, cancellationToken), texts["Manage.StepInDone"], Here);

    private string Here => Assembly.ManageUrl + "/draw";

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Draws = await reader.AllAsync(Assembly.Id, cancellationToken);
        People = await db.Registrations.CountAsync(r => r.ProcessId == Assembly.Id && r.State == RegistrationState.Registered, cancellationToken);
        var members = await db.Members.AsNoTracking().Where(m => m.ProcessId == Assembly.Id).ToListAsync(cancellationToken);
        Standing = members.Count(m => m is { Part: MemberPart.Alternate, IsIn: true });
        HasAlternates = Standing > 0;
        Free = members.Count == 0 ? 0 : Math.Max(0, Assembly.Mandate.Seats - members.Count(m => m is { Part: MemberPart.Member, IsIn: true }));
        var kinds = new List<DrawKind>();
        if (members.Count == 0)
            kinds.Add(DrawKind.Panel);
        else if (Free > 0)
            kinds.Add(DrawKind.Replacement);
        if (members.Count > 0 && Assembly.Mandate.Alternates > 0 && !members.Exists(m => m.Part == MemberPart.Alternate))
            kinds.Add(DrawKind.Alternates);
        Kinds = kinds;
        return true;
    }
}
