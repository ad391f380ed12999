namespace Folkmoot.Assurance;

/// <summary>What a board resolved, and what became of it.</summary>
public sealed class FollowUpForm
{
    public string? Resolution { get; set; }

    public string? Promise { get; set; }

    public string? Owner { get; set; }

    public string? DueOn { get; set; }

    public PromiseState? State { get; set; }

    public string? Words { get; set; }
}
