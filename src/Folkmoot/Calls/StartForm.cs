namespace Folkmoot.Calls;

/// <summary>What is asked before the questions of a bid.</summary>
public sealed class StartForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Group { get; set; }

    public RecipientKind? Kind { get; set; }

    public string? Number { get; set; }

    public string? HostName { get; set; }

    public string? HostNumber { get; set; }

    public string? Title { get; set; }

    public string? Amount { get; set; }

    public Manner Manner { get; set; }

    /// <summary>Whether the group agrees that somebody else writes for it.</summary>
    public bool Agrees { get; set; }
}
