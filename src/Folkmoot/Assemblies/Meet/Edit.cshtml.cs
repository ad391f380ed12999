using System.Globalization;
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
internal sealed class EditModel(AssemblyDoor door, SessionDesk desk, ICurrentActor current, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    public SessionView Found { get; private set; } = null!;

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

    public void OnGet()
    {
        var session = Found.Session;
        Form = new SessionForm
        {
            Title = session.Title,
            StartsAt = PlaceClock.Field(session.StartsAt, Assembly.Zone),
            EndsAt = PlaceClock.Field(session.EndsAt, Assembly.Zone),
            Where = session.Where,
            Agenda = session.Agenda,
            Minutes = session.Minutes,
        };
        Size = WholeNumber.Say(session.TableSize > 0 ? session.TableSize : 7);
    }

    public Task<IActionResult> OnPostSaveAsync(Guid version, CancellationToken cancellationToken) =>
        DoAsync(() => desk.EditAsync(current.Actor, Assembly, Found.Session.Id, Form, version, cancellationToken), texts["Edit.Saved"], Here);

    public Task<IActionResult> OnPostNoteAsync(CancellationToken cancellationToken) =>
        DoAsync(() => desk.NoteAsync(current.Actor, Assembly, Found.Session.Id, Kind, Line, cancellationToken), texts["Edit.Noted"], Here);

    public Task<IActionResult> OnPostSeatAsync(CancellationToken cancellationToken) =>
        DoAsync(() => desk.SeatAsync(current.Actor, Assembly, Found.Session.Id, WholeNumber.Read(Size, 2, 100, nameof(Size)), cancellationToken), texts["Edit.Seated"], Here);

    public Task<IActionResult> OnPostTeachAsync(CancellationToken cancellationToken) =>
        DoAsync(() => desk.TeachAsync(current.Actor, Assembly, Found.Session.Id, Evidence, cancellationToken), texts["Edit.Taught"], Here);

    private string Here => $"{Assembly.ManageUrl}/sessions/{Found.Session.Number}";

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!int.TryParse(RouteData.Values["number"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || await desk.FindAsync(Assembly.Id, number, cancellationToken) is not { } found)
            return false;
        Found = found;
        return true;
    }
}
