namespace Folkmoot.Funds;

/// <summary>Money of one partner that stands with one grant, or with none.</summary>
/// <param name="Partner">Who gave it.</param>
/// <param name="To">Who gets it, or what it is while nobody does.</param>
/// <param name="Outcome">What it works towards; null where it works towards nothing yet.</param>
/// <param name="Grant">The grant's code; null for none.</param>
/// <param name="Pence">How much, in minor units.</param>
public sealed record MoneyRow(string Partner, string To, string? Outcome, string? Grant, long Pence);
