namespace Folkmoot.Processes.Playbooks;

/// <summary>A practice as data: what it is for and the phases that make it up.</summary>
/// <param name="Key">Its name in files and addresses, such as "green-budget-equal-shares".</param>
/// <param name="Title">What organisers choose it by.</param>
/// <param name="Practice">The practice it follows, such as "S53"; empty when it stands for itself.</param>
/// <param name="Summary">What it does, in two or three plain sentences.</param>
/// <param name="SuitedTo">When to choose it.</param>
/// <param name="Facts">What is known of the practice where it was done, each with its source.</param>
/// <param name="Phases">Its phases in order.</param>
public sealed record Playbook(
    string Key,
    string Title,
    string Practice,
    string Summary,
    string SuitedTo,
    IReadOnlyList<string> Facts,
    IReadOnlyList<PlaybookPhase> Phases);
