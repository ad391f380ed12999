namespace Folkmoot.Assemblies.Pay;

/// <summary>An amount with whose it is and how far it is.</summary>
/// <param name="Cost">The amount.</param>
/// <param name="Seat">The member's seat.</param>
/// <param name="Name">The member's name; empty once it was erased.</param>
/// <param name="State">How far the money is.</param>
internal sealed record CostLine(MemberCost Cost, int Seat, string Name, PayState State);
