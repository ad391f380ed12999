namespace Folkmoot.Ledger;

/// <summary>A contribution that may be drawn on.</summary>
/// <param name="Lot">Its id.</param>
/// <param name="Restriction">What it may be spent on.</param>
/// <param name="Pence">What may be drawn, in minor units.</param>
public readonly record struct AvailableLot(string Lot, Restriction Restriction, long Pence);
