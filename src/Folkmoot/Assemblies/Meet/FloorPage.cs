using System.Globalization;
using Folkmoot.Assemblies.Lottery;
using Folkmoot.Platform;
using Folkmoot.Processes.Methods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Meet;

/// <summary>Whoever keeps the speakers' list keeps its clock as well, and sees how long each has spoken.</summary>
internal abstract class FloorPage(AssemblyDoor door, SessionDesk desk, SpeakerDesk speakers, SpeakerWords words, MemberDesk members, IStringLocalizer<Texts> texts) : SessionPage(door, desk)
{
    /// <summary>Who keeps the list.</summary>
    /// <exception cref="RefusedException">Whoever reads the page may not.</exception>
    private protected abstract Actor Keeper { get; }

    /// <summary>The address of the page.</summary>
    private protected abstract string Here { get; }

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

    public Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken) => KeepAsync(_ => speakers.AddAsync(Session, Who, cancellationToken), texts["Floor.Added"]);

    public Task<IActionResult> OnPostStartAsync(Guid? turn, CancellationToken cancellationToken) => KeepAsync(_ => speakers.StartAsync(Session, turn, cancellationToken), texts["Floor.Started"]);

    public Task<IActionResult> OnPostStopAsync(CancellationToken cancellationToken) => KeepAsync(_ => speakers.StopAsync(Session, cancellationToken), texts["Floor.Stopped"]);

    public Task<IActionResult> OnPostRemoveAsync(Guid turn, CancellationToken cancellationToken) => KeepAsync(_ => speakers.RemoveAsync(Session, turn, null, cancellationToken), texts["Floor.Removed"]);

    public Task<IActionResult> OnPostLimitAsync(CancellationToken cancellationToken) =>
        KeepAsync(keeper => speakers.LimitAsync(keeper, Session, WholeNumber.Read(Seconds, 0, SpeakerDesk.MostSeconds, nameof(Seconds)), cancellationToken), texts["Floor.LimitSet"]);

    public Task<IActionResult> OnPostPaperAsync(CancellationToken cancellationToken) =>
        KeepAsync(keeper => speakers.FromPaperAsync(keeper, Session, Turns, cancellationToken), texts["Floor.Paper.Done"]);

    /// <summary>Acts as who keeps the list; whoever may not is refused before anything is done.</summary>
    private Task<IActionResult> KeepAsync(Func<Actor, Task> act, string done) => DoAsync(() => act(Keeper), done, Here);

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken))
            return false;
        List = await speakers.ListAsync(Session, cancellationToken);
        SeatsOf = await members.SeatsOfAsync(Assembly, Session.Panel, cancellationToken);
        return true;
    }
}
