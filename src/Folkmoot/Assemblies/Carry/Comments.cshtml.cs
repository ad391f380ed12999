using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Assemblies.Carry;

/// <summary>Moderators look at what people say in the civic café before everybody does.</summary>
[EnableRateLimiting(Limits.Writes)]
internal sealed class CommentsModel(AssemblyDoor door, CarryDesk desk, ICurrentActor current, IStringLocalizer<Texts> texts) : AssemblyPage(door)
{
    /// <summary>Those that wait first.</summary>
    internal IReadOnlyList<CafeComment> All { get; private set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public void OnGet()
    {
        // Everything is found before.
    }

    public Task<IActionResult> OnPostShowAsync(Guid comment, Guid version, CancellationToken cancellationToken) =>
        DoAsync(() => desk.ModerateAsync(current.Actor, Assembly, comment, true, null, version, cancellationToken), texts["Comments.Shown"], Assembly.ManageUrl + "/comments");

    public Task<IActionResult> OnPostTakeOutAsync(Guid comment, Guid version, CancellationToken cancellationToken) =>
        DoAsync(() => desk.ModerateAsync(current.Actor, Assembly, comment, false, Reason, version, cancellationToken), texts["Comments.TakenOut"], Assembly.ManageUrl + "/comments");

    private protected override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        All = [.. (await desk.CommentsAsync(Assembly.Id, cancellationToken)).OrderBy(c => c.State == CommentState.Waiting ? 0 : 1)];
        return true;
    }
}
