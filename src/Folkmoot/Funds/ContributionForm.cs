namespace Folkmoot.Funds;

/// <summary>A contribution and its terms.</summary>
public sealed class ContributionForm
{
    public string Key { get; set; } = "";

    public string? Partner { get; set; }

    public string? Number { get; set; }

    public string? LegalBasis { get; set; }

    public string? Amount { get; set; }

    public bool IsPledge { get; set; }

    public string? Outcomes { get; set; }

    public string? Places { get; set; }

    public string? Latest { get; set; }

    public bool NotStatutory { get; set; }

    public string? Fee { get; set; }

    /// <summary>The day of the paper under which it is given.</summary>
    public string? BasisOn { get; set; }

    /// <summary>That paper: an order, a minute, a letter.</summary>
    public string? BasisPaper { get; set; }

    /// <summary>What the partner must be told, and when.</summary>
    public string? Reporting { get; set; }

    /// <summary>The last day of the first year after which the rule acts.</summary>
    public string? YearEnd { get; set; }

    /// <summary>What happens then with money that is free; the name of a rule.</summary>
    public string? YearEndRule { get; set; }

    /// <summary>When promised money comes: a line for each part, with day and amount.</summary>
    public string? Instalments { get; set; }
}
