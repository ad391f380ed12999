namespace Folkmoot.Calls;

/// <summary>What a panel decided on a bid, as the office writes it down.</summary>
public sealed class DecisionForm
{
    public bool? Gives { get; set; }

    public string? Amount { get; set; }

    public string? Options { get; set; }

    public string? Reasons { get; set; }

    public string? Dissent { get; set; }

    public string? Feedback { get; set; }

    /// <summary>What each member did, in the order of the seats.</summary>
    public List<PresenceKind> Parts { get; set; } = [];
}
