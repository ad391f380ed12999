namespace Folkmoot.Calls;

/// <summary>What a panel or a meeting decided on a bid, as the office writes it down.</summary>
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

    /// <summary>Of a meeting: whether it was asked who has an interest in this bid before it was talked over.</summary>
    public bool Asked { get; set; }

    /// <summary>Of a meeting: who left because of an interest and why, one a line.</summary>
    public string? Excluded { get; set; }

    public string? For { get; set; }

    public string? Against { get; set; }

    public string? Neither { get; set; }
}
