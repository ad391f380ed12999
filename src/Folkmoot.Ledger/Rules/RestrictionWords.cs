namespace Folkmoot.Ledger;

/// <summary>Clauses in sentences.</summary>
internal static class RestrictionWords
{
    public static string Of(RestrictionClause clause) => clause switch
    {
        RestrictionClause.Outcomes => "it is for other outcomes",
        RestrictionClause.Places => "it is for other places",
        RestrictionClause.Beneficiaries => "it is for other people",
        RestrictionClause.CostKinds => "it is for other kinds of cost",
        RestrictionClause.RecipientTypes => "it is for other kinds of recipient",
        RestrictionClause.ExcludedUses => "the contributor has ruled this use out",
        RestrictionClause.Earliest => "it may not be spent yet",
        RestrictionClause.Latest => "it may not be spent any more",
        _ => "one grant may not have as much of it",
    };
}
