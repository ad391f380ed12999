namespace Folkmoot.Outcomes;

/// <summary>What an organiser adds to a framework.</summary>
public sealed class OutcomeForm
{
    public string? Owner { get; set; }

    public string? Title { get; set; }

    public string? Priority { get; set; }

    public List<Guid> Strategies { get; set; } = [];

    public Guid? Outcome { get; set; }

    public string? Unit { get; set; }

    public bool IsMoreBetter { get; set; } = true;

    public string? Baseline { get; set; }

    public string? BaselineOn { get; set; }

    public string? Target { get; set; }

    public string? TargetOn { get; set; }

    public string? Source { get; set; }

    public string? Indicator { get; set; }

    public string? Value { get; set; }

    public string? On { get; set; }

    public string? Evidence { get; set; }

    public string? MadeWith { get; set; }

    public string? Record { get; set; }
}
