namespace Folkmoot.Opinion;

/// <summary>What it would take to fake the findings: for each one the smallest co-ordinated bloc of accounts, over a library of attacks, that overturned it.</summary>
/// <param name="Findings">One margin for each published finding.</param>
/// <param name="People">People who took part, against whom blocs are to be measured.</param>
/// <param name="LargestTried">Accounts of the largest bloc that was tried.</param>
public sealed record ManipulationMargins(IReadOnlyList<ManipulationMargin> Findings, int People, int LargestTried);
