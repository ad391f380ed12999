using Folkmoot.Platform.Audit;
using Folkmoot.Platform.Edges;

namespace Folkmoot.Platform.Database;

/// <summary>Adds what must be written together with a change: the audit entry and the steps of trails. Saved by the caller's own save.</summary>
public sealed class Chronicle(FolkmootDb db, TimeProvider clock)
{
    public void Record(Actor actor, string act, string kind, Guid subject, string details) =>
        db.Audit.Add(new AuditEntry
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            At = clock.GetUtcNow(),
            AccountId = actor.AccountId,
            Act = act,
            Kind = kind,
            SubjectId = subject,
            Details = details,
        });

    public void Link(Actor actor, (string Kind, Guid Id) from, (string Kind, Guid Id) to, string kind, string why, DateTimeOffset? at = null) =>
        db.Edges.Add(new Edge
        {
            Id = OrderedId.Next(clock.GetUtcNow()),
            FromKind = from.Kind,
            FromId = from.Id,
            ToKind = to.Kind,
            ToId = to.Id,
            Kind = kind,
            At = at ?? clock.GetUtcNow(),
            Who = actor.Office,
            Why = why,
        });
}
