using Folkmoot.Assemblies.Lottery;
using Folkmoot.Platform;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Meet;

/// <summary>Who speaks and who waits, for the screen in the hall and for members who join from home; members ask for a turn.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class SpeakersModel(AssemblyDoor door, SessionDesk desk, SpeakerDesk speakers, MemberDoor members, SpeakerWords words, IStringLocalizer<Texts> texts) : SessionPage(door, desk)
{
    internal SpeakersView List { get; private set; } = null!;

    internal Member? Member { get; private set; }

    internal SpeakerWords Words => words;

    internal bool IsOn => SpeakerDesk.IsOn(Session, List.Now);

    /// <summary>The member's own turn that waits; null for none.</summary>
    internal SpeakerTurn? Mine => Member is null ? null : List.Waiting.FirstOrDefault(t => t.Speech.MemberId == Member.Id);

    /// <summary>What the member has spoken so far.</summary>
    internal SpeakerLine? MySpoken => Member is null ? null : List.Spoken.FirstOrDefault(s => s.Seat == Member.Seat);

    public void OnGet()
    {
        // Everything is found before.
    }

    public Task<IActionResult> OnPostAskAsync(CancellationToken cancellationToken) => DoAsync(() => speakers.AskAsync(Session, AsMember(), cancellationToken), texts["Speakers.Asked"], PublicUrl + "/speakers");

    public Task<IActionResult> OnPostBackAsync(CancellationToken cancellationToken) =>
        DoAsync(() => Mine is { } mine ? speakers.RemoveAsync(Session, mine.Speech.Id, AsMember(), cancellationToken) : Task.CompletedTask, texts["Speakers.TakenBack"], PublicUrl + "/speakers");

    private Member AsMember() => Member ?? throw new RefusedException(texts["Speakers.Members"]);

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken))
            return false;
        (List, Member) = (await speakers.ListAsync(Session, cancellationToken), await members.FindAsync(Assembly, cancellationToken));
        return true;
    }
}
