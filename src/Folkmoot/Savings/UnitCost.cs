using Folkmoot.Savings.Model;

namespace Folkmoot.Savings;

/// <summary>What one case costs an agency, as the place's own table has it. The table ships empty.</summary>
public sealed class UnitCost
{
    public const int MaxCode = 60;
    public const int MaxWords = 300;

    public required Guid PlaceId { get; init; }

    /// <summary>Its code in the table.</summary>
    public required string Code { get; init; }

    public required string Title { get; set; }

    /// <summary>The agency that bears it.</summary>
    public required string Agency { get; set; }

    public required ValueKind Kind { get; set; }

    /// <summary>In minor units.</summary>
    public required long Pence { get; set; }

    /// <summary>The share that leaves a budget when one case less comes, in hundredths of a per cent.</summary>
    public required int Cashable { get; set; }

    public required int PriceYear { get; set; }

    public required string Source { get; set; }
}
