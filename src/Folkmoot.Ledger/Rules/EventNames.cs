namespace Folkmoot.Ledger;

/// <summary>The names, texts and amounts that an event carries, for the checks that are the same for all.</summary>
internal static class EventNames
{
    /// <summary>The most an amount may be, in minor units: a hundred thousand million pounds. Keeps every sum far from the end of 64 bits.</summary>
    public const long LargestAmount = 10_000_000_000_000;

    public static IEnumerable<string?> Names(LedgerEvent what) => what switch
    {
        FundOpened e => [e.Fund],
        PledgeLimitSet e => [e.Fund],
        LotOpened e => [e.Lot, e.Contributor, e.LegalBasis, .. Names(e.Restriction)],
        RestrictionVaried e => [e.Lot, .. Names(e.Restriction)],
        RestrictionReleased e => [e.Lot],
        DecisionRecorded e => [e.Grant, e.Fund, e.Payee, .. Names(e.Spend)],
        DecisionReopened e => [e.Grant],
        AgreementSigned e => [e.Grant],
        ConditionJudged e => [e.Grant, e.Condition],
        DiligenceRecorded e => [e.Payee],
        ConflictDeclared e => [e.Person, e.Payee],
        PaymentApproved e => [e.Grant, e.Instalment],
        PurposeVaried e => [e.Grant, .. Names(e.Spend)],
        Pledged e => [e.Fund, e.Lot],
        PledgeCancelled e => [e.Fund, e.Lot],
        Received e => [e.Fund, e.Lot],
        RingFenced e => [e.Fund, e.Round, .. Names(e.Purpose)],
        RingFenceLifted e => [e.Fund, e.Round],
        Committed e => [e.Grant, .. Optional(e.Round), .. e.Instalments.SelectMany(Names)],
        CommitmentReleased e => [e.Grant, e.Instalment],
        MadePayable e => [e.Grant, e.Instalment],
        PaymentSent e => [e.Grant, e.Instalment],
        PaymentCleared e => [e.Grant, e.Instalment],
        Repaid e => [e.Grant, e.Instalment],
        Reused e => [e.Fund, e.Lot],
        GivenBack e => [e.Fund, e.Lot],
        FeeCharged e => [e.Fund, e.Lot],
        FeeDrawn e => [e.Fund, e.Lot],
        Transferred e => [e.Fund, e.To, e.Lot],
        SharesAllocated e => [e.Fund, e.Programme, .. e.Residents, .. Names(e.Purpose)],
        SharesActivated e => [e.Grant, e.Programme, .. Names(e.Instalment), .. e.Pledges.Select(pledge => pledge.Resident)],
        SharesExpired e => [e.Fund, e.Programme],
        _ => [],
    };

    /// <summary>Texts in words: titles, and papers that prove something.</summary>
    public static IEnumerable<string?> Texts(LedgerEvent what) => what switch
    {
        JournalOpened e => [e.Title],
        FundOpened e => [e.Title],
        RestrictionVaried e => [e.Authority],
        RestrictionReleased e => [e.Evidence],
        DecisionRecorded e => [e.Record],
        AgreementSigned e => [e.Document],
        ConditionJudged e => [e.Evidence],
        _ => [],
    };

    public static IEnumerable<long> Amounts(LedgerEvent what) => what switch
    {
        RestrictionReleased e => [e.Pence],
        DecisionRecorded e => [e.Pence],
        DiligenceRecorded e => [e.UpTo],
        PaymentApproved e => [e.Pence],
        Pledged e => [e.Pence],
        PledgeCancelled e => [e.Pence],
        Received e => [e.Pence],
        RingFenced e => [e.Pence],
        RingFenceLifted e => [e.Pence],
        Committed e => e.Instalments.Select(instalment => instalment.Pence),
        CommitmentReleased e => [e.Pence],
        MadePayable e => [e.Pence],
        PaymentSent e => [e.Pence],
        PaymentCleared e => [e.Pence],
        Repaid e => [e.Pence],
        Reused e => [e.Pence],
        GivenBack e => [e.Pence],
        FeeCharged e => [e.Pence],
        FeeDrawn e => [e.Pence],
        Transferred e => [e.Pence],
        SharesAllocated e => [e.Pence],
        SharesActivated e => [e.Instalment.Pence, .. e.Pledges.Select(pledge => pledge.Pence)],
        _ => [],
    };

    public static Restriction? RestrictionOf(LedgerEvent what) => what switch
    {
        LotOpened e => e.Restriction,
        RestrictionVaried e => e.Restriction,
        _ => null,
    };

    private static IEnumerable<string?> Names(Restriction restriction) =>
        [.. restriction.Outcomes ?? [], .. restriction.Places ?? [], .. restriction.Beneficiaries ?? [], .. restriction.RecipientTypes ?? [], .. restriction.ExcludedUses ?? []];

    private static IEnumerable<string?> Names(Spend? spend) =>
        spend is null ? [] : [.. spend.Outcomes, .. spend.Places, .. spend.Beneficiaries, spend.RecipientType, .. spend.Uses];

    private static IEnumerable<string?> Names(InstalmentTerms terms) => [terms.Id, .. terms.Conditions];

    private static IEnumerable<string?> Optional(string? name) => name is null ? [] : [name];
}
