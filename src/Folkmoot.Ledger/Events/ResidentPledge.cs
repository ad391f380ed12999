namespace Folkmoot.Ledger;

/// <summary>What one resident gives to a proposal out of their own share.</summary>
/// <param name="Resident">Id that stands for the resident.</param>
/// <param name="Pence">How much, in minor units.</param>
public sealed record ResidentPledge(string Resident, long Pence);
