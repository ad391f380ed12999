using System.Globalization;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Security;
using Folkmoot.Processes.Methods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Meet;

/// <summary>An organiser or facilitator keeps the speakers' list and its clock, and sees how long each has spoken.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class FloorModel(AssemblyDoor door, SessionDesk desk, SpeakerDesk speakers, SpeakerWords words, MemberDesk members, ICurrentActor current, IStringLocalizer<Texts> texts) : SessionPage(door, desk)
{
    internal SpeakersView List { get; private set; } = null!;

    /// <summary>The seats of each panel that meets; none where there is one only.</summary>
    internal IReadOnlyList<(string Panel, string Seats)> SeatsOf { get; private set; } = [];

    internal SpeakerWords Words => words;

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? Turns { get; set; }

    [BindProperty]
    public string? Seconds { get; set; }

    public void OnGet() => Seconds = WholeNumber.Say(Session.TurnSeconds);

    internal string Share(SpeakerLine line)
    {
        var all = List.Spoken.Sum(s => s.Taken.TotalSeconds);
        return all > 0 ? (100 * line.Taken.TotalSeconds / all).ToString("0", CultureInfo.CurrentCulture) + " %" : "–";
    }

    public Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken) => DoAsync(() => speakers.AddAsync(Session, Who, cancellationToken), texts["Floor.Added"], Here);

    public Task<IActionResult> OnPostStartAsync(Guid? turn, CancellationToken cancellationToken) => DoAsync(() => speakers.StartAsync(Session, turn, cancellationToken), texts["Floor.Started"], Here);

    public Task<IActionResult> OnPostStopAsync(CancellationToken cancellationToken) => DoAsync(() => speakers.StopAsync(Session, cancellationToken), texts["Floor.Stopped"], Here);

    public Task<IActionResult> OnPostRemoveAsync(Guid turn, CancellationToken cancellationToken) => DoAsync(() => speakers.RemoveAsync(Session, turn, null, cancellationToken), texts["Floor.Removed"], Here);

    public Task<IActionResult> OnPostLimitAsync(CancellationToken cancellationToken) =>
        DoAsync(() => speakers.LimitAsync(current.Actor, Session, WholeNumber.Read(Seconds, 0, SpeakerDesk.MostSeconds, nameof(Seconds)), cancellationToken), texts["Floor.LimitSet"], Here);

    public Task<IActionResult> OnPostPaperAsync(CancellationToken cancellationToken) =>
        DoAsync(() => speakers.FromPaperAsync(current.Actor, Session, Turns, cancellationToken), texts["Floor.Paper.Done"], Here);

    private string Here => ManageUrl + "/speakers";

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken))
            return false;
        List = await speakers.ListAsync(Session, cancellationToken);
        SeatsOf = await members.SeatsOfAsync(Assembly, Session.Panel, cancellationToken);
        return true;
    }
}
