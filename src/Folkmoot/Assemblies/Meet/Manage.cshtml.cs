using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Meet;

/// <summary>An organiser plans the sessions and answers what members want to know.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class ManageModel(AssemblyDoor door, SessionDesk desk, ICurrentActor current, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    internal IReadOnlyList<Session> Sessions { get; private set; } = [];

    internal IReadOnlyList<MemberQuestion> Questions { get; private set; } = [];

    [BindProperty]
    public SessionForm Form { get; set; } = new();

    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    public void OnGet()
    {
        // Everything is found before.
    }

    public Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken) =>
        DoAsync(() => desk.AddAsync(current.Actor, Assembly, Form, cancellationToken), texts["Manage.Added"], Assembly.ManageUrl + "/sessions");

    public Task<IActionResult> OnPostAnswerAsync(Guid question, Guid version, CancellationToken cancellationToken) =>
        DoAsync(() => desk.AnswerAsync(current.Actor, Assembly, question, Answer, Who, version, cancellationToken), texts["Manage.Answered"], Assembly.ManageUrl + "/sessions");

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Sessions = await desk.ListAsync(Assembly.Id, cancellationToken);
        Questions = await desk.QuestionsAsync(Assembly.Id, cancellationToken);
        return true;
    }
}
