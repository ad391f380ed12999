namespace Folkmoot.Savings;

/// <summary>What an agency puts in.</summary>
public sealed class InvestmentForm
{
    public string? Agency { get; set; }

    public string? Year { get; set; }

    public string? Amount { get; set; }

    public bool IsInKind { get; set; }

    public string? What { get; set; }
}
