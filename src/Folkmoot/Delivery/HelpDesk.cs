using Folkmoot.Platform;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Folkmoot.Platform.Secrets;
using Folkmoot.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Folkmoot.Delivery;

/// <summary>"Did this help?": one answer for each person or device, which they can change.</summary>
public sealed class HelpDesk(FolkmootDb db, IInstanceKey key, ICurrentActor current, IHttpContextAccessor http, HelpLimit limit, IStringLocalizer<Texts> texts)
{
    private const string Purpose = "delivery.help";

    public async Task<HelpResult> ResultAsync(Guid project, CancellationToken cancellationToken)
    {
        var counts = await db.HelpVotes.Where(v => v.ProjectId == project).GroupBy(v => v.Choice).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return HelpResult.Of(counts.GetValueOrDefault(HelpChoice.Yes), counts.GetValueOrDefault(HelpChoice.Partly), counts.GetValueOrDefault(HelpChoice.No));
    }

    /// <summary>What this person or device said; null for nothing yet.</summary>
    public async Task<HelpChoice?> MineAsync(Guid project, CancellationToken cancellationToken) =>
        Who() is { } who && KeyOf(project, who) is var hash
            ? await db.HelpVotes.Where(v => v.ProjectId == project && v.Key == hash).Select(v => (HelpChoice?)v.Choice).SingleOrDefaultAsync(cancellationToken)
            : null;

    /// <exception cref="RefusedException">It is not delivered yet, nothing was chosen, or too many new answers came from this connection.</exception>
    public async Task AnswerAsync(Project project, HelpChoice? choice, CancellationToken cancellationToken)
    {
        if (project.State != ProjectState.Delivered)
            throw new RefusedException(texts["Help.NotYet"]);
        if (choice is not { } chosen || !Enum.IsDefined(chosen))
            throw new RefusedException(texts["Help.Choose"], "Choice");
        var hash = KeyOf(project.Id, Who() ?? "device:" + DeviceCookie.Give(http.HttpContext!));
        if (await ChangeAsync(project.Id, hash, chosen, cancellationToken))
            return;
        if (!limit.Count(ClientAddress.Of(http.HttpContext!), project.Id))
            throw new RefusedException(texts["Help.TooMany"]);
        db.HelpVotes.Add(new HelpVote { ProjectId = project.Id, Key = hash, Choice = chosen });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // The same person answered twice at once; the later answer holds.
            db.ChangeTracker.Clear();
            await ChangeAsync(project.Id, hash, chosen, cancellationToken);
        }
    }

    private async Task<bool> ChangeAsync(Guid project, byte[] hash, HelpChoice choice, CancellationToken cancellationToken) =>
        await db.HelpVotes.Where(v => v.ProjectId == project && v.Key == hash).ExecuteUpdateAsync(set => set.SetProperty(v => v.Choice, choice), cancellationToken) > 0;

    private byte[] KeyOf(Guid project, string who) => key.Mac(Purpose, $"{project:N}:{who}");

    private string? Who() => current.IsSignedIn ? $"account:{current.Actor.AccountId:N}"
        : DeviceCookie.Find(http.HttpContext!) is { } device ? $"device:{device}"
        : null;
}
