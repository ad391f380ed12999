namespace Folkmoot.Calls;

/// <summary>The fields of a bid that its authors fill in.</summary>
public sealed class BidForm
{
    public string? Title { get; set; }

    public string? Amount { get; set; }

    public List<string> Outcomes { get; set; } = [];

    public List<string> Places { get; set; } = [];

    public bool IsCapital { get; set; }

    public string? StartsOn { get; set; }

    public string? EndsOn { get; set; }

    /// <summary>Answers in the order of the band's questions.</summary>
    public List<string?> Answers { get; set; } = [];

    /// <summary>The statements agreed with, by their place among those of the call.</summary>
    public List<int> Statements { get; set; } = [];

    public Guid Version { get; set; }
}
