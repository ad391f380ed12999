using Folkmoot.Savings.Model;

namespace Folkmoot.Savings;

/// <summary>A benefit with its factors. Shares are per cent.</summary>
public sealed class BenefitForm
{
    public string? Title { get; set; }

    /// <summary>A code of the place's unit costs, from which agency, kind, cost, cashable share and source are taken; empty to write them.</summary>
    public string? Code { get; set; }

    public string? Agency { get; set; }

    public ValueKind? Kind { get; set; }

    public string? Population { get; set; }

    public string? Engagement { get; set; }

    public string? Effect { get; set; }

    public string? Anyway { get; set; }

    public string? Lag { get; set; }

    public string? Lasts { get; set; }

    public string? DropOff { get; set; }

    public string? UnitCost { get; set; }

    /// <summary>The year of the prices of a cost that is written here; empty for those of the case.</summary>
    public string? PriceYear { get; set; }

    public string? Source { get; set; }

    public string? Optimism { get; set; }

    public string? Cashable { get; set; }

    public string? Evidence { get; set; }

    public string? Otherwise { get; set; }

    public string? Group { get; set; }
}
