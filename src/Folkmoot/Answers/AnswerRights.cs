using Folkmoot.People;
using Folkmoot.Platform.Authorisation;
using Folkmoot.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Folkmoot.Answers;

/// <summary>Who may write an answer: the organisers, and the person who owes it, known by their address.</summary>
public sealed class AnswerRights(ICurrentActor current, FolkmootDb db)
{
    public async Task<bool> MayAnswerAsync(OwedAnswer owed, CancellationToken cancellationToken)
    {
        if (!current.IsSignedIn)
            return false;
        if (await current.MayAsync(Access.Organiser, owed.PlaceId, owed.ProcessId, cancellationToken))
            return true;
        var account = current.Actor.AccountId;
        return EmailAddress.TryParse(owed.AnswererEmail) is { } address
            && await db.Accounts.AnyAsync(a => a.Id == account && a.EmailKey == address.Key, cancellationToken);
    }

    /// <summary>Only organisers name another answerer and take words down.</summary>
    public Task<bool> MayManageAsync(OwedAnswer owed, CancellationToken cancellationToken) => current.MayAsync(Access.Organiser, owed.PlaceId, owed.ProcessId, cancellationToken);
}
