namespace Folkmoot.Ledger.Verification;

/// <summary>L3: an evaluation, done again.</summary>
internal static class Restrictions
{
    public static void Allow(VerifiedLot lot, Spend spend, Evaluation evaluation, DateOnly on, long awarded)
    {
        RuleException.Unless(evaluation.Version == lot.Version, "L3", $"it evaluated version {evaluation.Version} of the restriction of {evaluation.Lot}; version {lot.Version} was in force");
        RuleException.Unless(evaluation.On == on && evaluation.AwardTotal == awarded, "L3", $"its evaluation of {evaluation.Lot} holds the restriction against another day or amount");
        if (lot.Restriction.ForbiddenBy(spend, on, awarded) is { } clause)
            throw new RuleException("L3", $"the restriction of {evaluation.Lot} forbids the spend: {RestrictionWords.Of(clause)}");
    }
}
