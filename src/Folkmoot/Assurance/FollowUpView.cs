namespace Folkmoot.Assurance;

/// <summary>A resolution with its promise and what became of it.</summary>
/// <param name="FollowUp">The resolution.</param>
/// <param name="Steps">What became of it, the first first.</param>
public sealed record FollowUpView(FollowUp FollowUp, IReadOnlyList<FollowUpStep> Steps)
{
    /// <summary>The day it is due now; null where nothing is promised.</summary>
    public DateOnly? DueOn => Steps.LastOrDefault(step => step.DueOn is not null)?.DueOn ?? FollowUp.DueOn;

    /// <summary>Whether nothing final became of the promise.</summary>
    public bool IsOpen => FollowUp.Promise.Length > 0 && (Steps is [] or [.., { State: PromiseState.Changed }]);

    public bool IsLateOn(DateOnly today) => IsOpen && DueOn < today;
}
