namespace Folkmoot.Funds;

/// <summary>A decision on a grant.</summary>
public sealed class AwardForm
{
    public string Key { get; set; } = "";

    public string? Group { get; set; }

    public string? Number { get; set; }

    public bool IsRegistered { get; set; }

    public string? Purpose { get; set; }

    public string? Amount { get; set; }

    public string? Outcomes { get; set; }

    public string? Places { get; set; }

    public bool IsCapital { get; set; }

    public bool ReplacesStatutory { get; set; }

    public string? Record { get; set; }

    /// <summary>The priority for which it is, as <see cref="FundPriority.Value"/>; empty for none.</summary>
    public string? Priority { get; set; }

    public string? Condition { get; set; }

    public string? ChallengeUntil { get; set; }

    /// <summary>Over how many years it is paid; null for at once.</summary>
    public int? Years { get; set; }
}
