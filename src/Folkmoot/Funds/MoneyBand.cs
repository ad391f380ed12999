namespace Folkmoot.Funds;

/// <summary>A band of the picture: money of one name that went to another.</summary>
/// <param name="From">Where it comes from.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Rows">What it is made of.</param>
public sealed record MoneyBand(string From, string To, IReadOnlyList<MoneyRow> Rows)
{
    public long Pence => Rows.Sum(row => row.Pence);
}
