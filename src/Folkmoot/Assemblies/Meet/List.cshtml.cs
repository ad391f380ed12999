using Folkmoot.Assemblies.Lottery;
using Folkmoot.Listening.HandOn;
using Folkmoot.Platform;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Meet;

/// <summary>When the assembly meets, what it learns from, and what its members want to know.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class ListModel(AssemblyDoor door, SessionDesk desk, MemberDoor members, HandOnDesk handOn, TimeProvider clock, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    internal IReadOnlyList<Session> Sessions { get; private set; } = [];

    internal IReadOnlyList<Evidence> Evidence { get; private set; } = [];

    /// <summary>What was found in listening and handed on to this assembly.</summary>
    internal IReadOnlyList<HandedOn> Heard { get; private set; } = [];

    internal IReadOnlyList<MemberQuestion> Questions { get; private set; } = [];

    internal Member? Member { get; private set; }

    internal DateTimeOffset Now => clock.GetUtcNow();

    [BindProperty]
    public string? Question { get; set; }

    public void OnGet()
    {
        // Everything is found before.
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        DoAsync(() => desk.AskAsync(Assembly, Member ?? throw new RefusedException(texts["Questions.Members"]), Question, cancellationToken), texts["Questions.Done"], Assembly.Url + "/sessions");

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Sessions = await desk.ListAsync(Assembly.Id, cancellationToken);
        Evidence = await desk.EvidenceAsync(Assembly.Id, cancellationToken);
        Heard = await handOn.ToAsync("process", Assembly.Id, cancellationToken);
        Questions = await desk.QuestionsAsync(Assembly.Id, cancellationToken);
        Member = await members.FindAsync(Assembly, cancellationToken);
        return true;
    }
}
