using Folkmoot.Proposals.Ideas;

namespace Folkmoot.Feasibility;

/// <summary>A check in a list, with its idea.</summary>
internal sealed record CheckLine(IdeaCheck Check, Idea Idea)
{
    public bool IsOverdue(DateTimeOffset now) => Check.Judgement == Judgement.Pending && Check.DueAt < now;
}
