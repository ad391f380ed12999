using Folkmoot.Platform.Authorisation;
using Folkmoot.Processes;
using Folkmoot.Proposals.Ideas;

namespace Folkmoot.Feasibility;

/// <summary>How an idea was judged, on its own page.</summary>
internal sealed class CheckPanel(CheckReader reader, IdeaVoices voices, TimeProvider clock, ICurrentActor current) : IIdeaPanelSource
{
    public async Task<ProcessPanel?> FindAsync(ProcessView view, Idea idea, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(idea.Id, cancellationToken) is not { } check)
            return null;
        var mayAnswer = check.Judgement is Judgement.NeedsChange or Judgement.NotFeasible && view.IsTalkOpen() && idea.State == IdeaState.Public
            && current.IsSignedIn && current.Actor.AccountId is { } me && await voices.IsAuthorAsync(idea.Id, me, cancellationToken);
        var mayJudge = view.IsTalkOpen() && await current.MayAsync(Access.Officer, view.Place.Id, view.Process.Id, cancellationToken);
        return new ProcessPanel("/Feasibility/_Panel.cshtml", new CheckView(view, new CheckLine(check, idea), await reader.StepsAsync(check.Id, cancellationToken), clock.GetUtcNow(), mayAnswer, mayJudge));
    }
}
