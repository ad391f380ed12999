namespace Folkmoot.Savings.Model;

/// <summary>What one agency pays and gains in one year, in minor units, each figure rounded to the whole unit once.</summary>
public sealed record AgencyYear
{
    public required string Agency { get; init; }

    /// <summary>The year, counted from 0.</summary>
    public required int Year { get; init; }

    /// <summary>What it pays in money.</summary>
    public required long Paid { get; init; }

    /// <summary>The value of what it gives in kind.</summary>
    public required long InKind { get; init; }

    /// <summary>What its budget spends less, as money or as capacity.</summary>
    public required long Fiscal { get; init; }

    /// <summary>The part of <see cref="Fiscal"/> that leaves the budget as money.</summary>
    public required long Cashable { get; init; }

    /// <summary>Economic and social value that is put down to it.</summary>
    public required long Wider { get; init; }
}
