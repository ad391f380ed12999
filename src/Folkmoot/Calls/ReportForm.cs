namespace Folkmoot.Calls;

/// <summary>A report as its authors fill it in.</summary>
public sealed class ReportForm
{
    public List<string?> Answers { get; set; } = [];

    public string? People { get; set; }

    public string? Story { get; set; }

    public bool MayTell { get; set; }

    public string? Learned { get; set; }

    /// <summary>What somebody else saved because of it; empty for nothing to say.</summary>
    public string? Saving { get; set; }

    public string? SavingBy { get; set; }

    public string? SavingHow { get; set; }

    /// <summary>Why nothing is told.</summary>
    public string? Skip { get; set; }
}
