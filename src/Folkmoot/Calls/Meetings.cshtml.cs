using Folkmoot.Platform.Authorisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Calls;

/// <summary>The meetings of a round: begin one with the interests of those who are there, let in who comes later, close it.</summary>
internal sealed class MeetingsModel(CallReader reader, MeetingDesk desk, DecisionDesk decisions, ICurrentActor current, TimeProvider clock, IStringLocalizer<Texts> texts) : CallPage
{
    internal IReadOnlyList<CallMeeting> Meetings { get; private set; } = [];

    /// <summary>The meeting that is held now; null for none.</summary>
    internal CallMeeting? Current { get; private set; }

    internal IReadOnlyList<PanelSeat> Seats { get; private set; } = [];

    /// <summary>The accounts of the members who have said at the current meeting that their register is complete.</summary>
    internal IReadOnlySet<Guid> Said { get; private set; } = new HashSet<Guid>();

    [BindProperty]
    public MeetingForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (!await FindAsync(place, process, cancellationToken))
            return NotFound();
        Form.HeldOn ??= Call.Today(clock.GetUtcNow()).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return Page();
    }

    public Task<IActionResult> OnPostOpenAsync(string place, string process, CancellationToken cancellationToken) =>
        DoAsync(place, process, "Done.MeetingOpened", () => desk.OpenAsync(current.Actor, Call, Form, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostSayAsync(string place, string process, CancellationToken cancellationToken) =>
        DoAsync(place, process, "Done.Said", () => desk.SayAsync(Call, Form.Said, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostCloseAsync(string place, string process, CancellationToken cancellationToken) =>
        DoAsync(place, process, "Done.MeetingClosed", () => desk.CloseAsync(current.Actor, Call, cancellationToken), cancellationToken);

    private Task<IActionResult> DoAsync(string place, string process, string done, Func<Task> act, CancellationToken cancellationToken) => ActAsync(() => FindAsync(place, process, cancellationToken), async () =>
    {
        await act();
        return $"{Call.Url}/manage/call/meetings";
    }, texts[done], nameof(Form));

    private async Task<bool> FindAsync(string place, string process, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(place, process, cancellationToken) is not { } call || call.Decider == Decider.Ballot)
            return false;
        Call = call;
        Meetings = await desk.ListAsync(call, cancellationToken);
        Seats = await decisions.SeatsAsync(call, cancellationToken);
        if ((Current = Meetings.FirstOrDefault(meeting => meeting.ClosedAt is null)) is { } now)
            Said = await desk.SaidAsync(now.Id, cancellationToken);
        return true;
    }
}
