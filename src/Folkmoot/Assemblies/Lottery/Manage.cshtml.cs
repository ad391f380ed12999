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
    internal IReadOnlyList<Draw> Draws { get; private set; } = [];

    internal int People { get; private set; }

    /// <summary>What can be drawn next.</summary>
    internal IReadOnlyList<DrawKind> Kinds { get; private set; } = [];

    internal bool HasAlternates { get; private set; }

    /// <summary>How many seats are free, once the panel is drawn.</summary>
    internal int Free { get; private set; }

    /// <summary>How many seats are free on each panel that has free ones, where there are several.</summary>
    internal IReadOnlyList<(int Panel, int Free)> FreeOf { get; private set; } = [];

    /// <summary>How many people stand by.</summary>
    internal int Standing { get; private set; }

    internal DateTimeOffset Now => clock.GetUtcNow();

    internal bool MayPrepare => Draws.All(d => d.State != DrawState.Committed) && Kinds.Count > 0;

    [BindProperty]
    public DrawKind Kind { get; set; }

    [BindProperty]
    public int Panel { get; set; }

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

    public void OnGet() => (Kind, Panel) = (Kinds.Count > 0 ? Kinds[0] : DrawKind.Panel, FreeOf.Count > 0 ? FreeOf[0].Panel : 0);

    public Task<IActionResult> OnPostTryAsync(CancellationToken cancellationToken) =>
        DoAsync(() => desk.PrepareAsync(current.Actor, Assembly, new PrepareForm(DrawKind.Trial, null, null, null, false), cancellationToken), texts["Manage.TryDone"], Here);

    public Task<IActionResult> OnPostPrepareAsync(CancellationToken cancellationToken) =>
        DoAsync(() => desk.PrepareAsync(current.Actor, Assembly, new PrepareForm(Kind, BeaconName, KnownAt, Seed, FromAlternates && Kind == DrawKind.Replacement) { Panel = Panel }, cancellationToken), texts["Manage.PrepareDone"], Here);

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
        var free = Enumerable.Range(1, Assembly.Mandate.Panels).Select(panel => (panel, FreeSeats(members, panel))).Where(p => p.Item2 > 0).ToList();
        (Free, FreeOf) = (free.Sum(p => p.Item2), Assembly.Mandate.IsSeveral ? free : []);
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

    private int FreeSeats(List<Member> members, int panel) =>
        members.Count == 0 ? 0 : Math.Max(0, Assembly.Mandate.Seats - members.Count(m => m is { Part: MemberPart.Member, IsIn: true } && m.Panel == panel));
}
