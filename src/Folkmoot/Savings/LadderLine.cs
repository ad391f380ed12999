namespace Folkmoot.Savings;

/// <summary>How far what one agency saves in one year has come, in minor units.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Year">The year, counted from 0.</param>
/// <param name="ClaimedFiscal">What the model says.</param>
/// <param name="ClaimedCashable">The part of it that leaves the budget.</param>
/// <param name="Verified">What somebody else found; null for not yet.</param>
/// <param name="MayReinvest">What the signed rule makes of the verified cashable saving; null without a rule.</param>
/// <param name="Reinvested">What was agreed of it.</param>
public sealed record LadderLine(string Agency, int Year, long ClaimedFiscal, long ClaimedCashable, VerifiedSaving? Verified, long? MayReinvest, long Reinvested);
