using Folkmoot.Assemblies.Lottery;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Security;
using Folkmoot.Platform.Time;
using Folkmoot.Processes.Methods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Meet;

/// <summary>An organiser or facilitator runs a session: lists, tables, evidence, minutes.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class EditModel(AssemblyDoor door, SessionDesk desk, MemberDesk members, ICurrentActor current, IStringLocalizer<Texts> texts) : SessionPage(door, desk)
{
    [BindProperty]
    public SessionForm Form { get; set; } = new();

    [BindProperty]
    public EvidenceForm Evidence { get; set; } = new();

    [BindProperty]
    public NoteKind Kind { get; set; }

    [BindProperty]
    public string? Line { get; set; }

    [BindProperty]
    public string? Size { get; set; }

    [BindProperty]
    public string? Room { get; set; }

    [BindProperty]
    public string? Home { get; set; }

    /// <summary>The seats of each panel that meets; none where there is one only.</summary>
    internal IReadOnlyList<(string Panel, string Seats)> SeatsOf { get; private set; } = [];

    public void OnGet()
    {
        var session = Found.Session;
        Form = new SessionForm
        {
            Title = session.Title,
            Panel = session.Panel,
            StartsAt = PlaceClock.Field(session.StartsAt, Assembly.Zone),
            EndsAt = PlaceClock.Field(session.EndsAt, Assembly.Zone),
            Where = session.Where,
            Join = session.Join,
            Observe = session.Observe,
            Agenda = session.Agenda,
            Minutes = session.Minutes,
        };
        (Room, Home) = (SeatList.Say(Found.There.Where(t => !t.Value).Select(t => t.Key)), SeatList.Say(Found.There.Where(t => t.Value).Select(t => t.Key)));
        Size = WholeNumber.Say(session.TableSize > 0 ? session.TableSize : 7);
    }

    public Task<IActionResult> OnPostSaveAsync(Guid version, CancellationToken cancellationToken) =>
        DoAsync(() => Desk.EditAsync(current.Actor, Assembly, Found.Session.Id, Form, version, cancellationToken), texts["Edit.Saved"], ManageUrl);

    public Task<IActionResult> OnPostNoteAsync(CancellationToken cancellationToken) =>
        DoAsync(() => Desk.NoteAsync(current.Actor, Assembly, Found.Session.Id, Kind, Line, cancellationToken), texts["Edit.Noted"], ManageUrl);

    public Task<IActionResult> OnPostSeatAsync(CancellationToken cancellationToken) =>
        DoAsync(() => Desk.SeatAsync(current.Actor, Assembly, Found.Session.Id, WholeNumber.Read(Size, 2, 100, nameof(Size)), cancellationToken), texts["Edit.Seated"], ManageUrl);

    public Task<IActionResult> OnPostTeachAsync(CancellationToken cancellationToken) =>
        DoAsync(() => Desk.TeachAsync(current.Actor, Assembly, Found.Session.Id, Evidence, cancellationToken), texts["Edit.Taught"], ManageUrl);

    public Task<IActionResult> OnPostAttendAsync(CancellationToken cancellationToken) =>
        DoAsync(() => Desk.AttendAsync(current.Actor, Assembly, Found.Session.Id, Room, Home, cancellationToken), texts["Edit.Attended"], ManageUrl);

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken))
            return false;
        SeatsOf = await members.SeatsOfAsync(Assembly, Session.Panel, cancellationToken);
        return true;
    }
}
