namespace Folkmoot.Opinion;

/// <summary>How many accounts overturn one finding.</summary>
/// <param name="Finding">Which kind of finding.</param>
/// <param name="Statement">Index of the statement in <see cref="VoteTable.Statements"/>, or -1 for a finding about no single one.</param>
/// <param name="Group">Index of the group in <see cref="OpinionMap.Groups"/>, or -1.</param>
/// <param name="Accounts">Accounts of the smallest bloc that overturned it, or null when none up to the largest tried did.</param>
/// <param name="Withstood">Accounts of the largest bloc, smaller than <paramref name="Accounts"/>, that the same attack was seen to fail with.</param>
/// <param name="Attack">The attack that needed the fewest, or null.</param>
public sealed record ManipulationMargin(FindingKind Finding, int Statement, int Group, int? Accounts, int Withstood, AttackKind? Attack);
